package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;

/**
 * What somebody is watching now.
 *
 * @param id of the play it becomes when a check-in runs out
 * @param action {@code checkin} or {@code scrobble}
 */
public record Watching(long id, Item item, String action, Instant startedAt, Instant expiresAt) {}
