package dev.traktmcp.host.store;

import java.time.Instant;

/**
 * Somebody who signed in to Trakt here.
 *
 * @param id random; it says nothing about them
 * @param slug Trakt's
 * @param seen when they signed in, or an assistant of theirs got new tokens, for the last time
 * @param host whether they run this server
 * @param blocked whether they may not use it any more
 */
public record Person(String id, String slug, String name, Instant since, Instant seen, boolean host, boolean blocked) {}
