package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;

/**
 * One play of a movie or an episode.
 *
 * @param id beyond 32 bits, as on Trakt
 * @param watchedAt to the minute; 1970 when unknown
 * @param action {@code watch}, {@code checkin} or {@code scrobble}
 */
public record StoredPlay(long id, Item item, Instant watchedAt, String action) {}
