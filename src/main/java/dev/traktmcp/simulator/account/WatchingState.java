package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;

/**
 * What somebody is watching now.
 *
 * @param id of the check-in, not of the play that it becomes
 * @param action {@code checkin} or {@code scrobble}
 */
public record WatchingState(long id, Item item, String action, Instant startedAt, Instant expiresAt) {}
