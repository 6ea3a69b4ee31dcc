package dev.traktmcp.host.store;

import java.time.Instant;

/**
 * Lets people in who are not on the list of those who may.
 *
 * @param id to end it by; it does not open anything
 * @param uses how many may still use it
 */
public record Invitation(String id, Instant since, Instant expires, int uses) {}
