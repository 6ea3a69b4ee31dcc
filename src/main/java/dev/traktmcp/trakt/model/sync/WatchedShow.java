package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Show;
import java.time.Instant;

/**
 * A show of which the person has watched something.
 *
 * @param plays of all its episodes together
 */
public record WatchedShow(Integer plays, Instant lastWatchedAt, Instant resetAt, Show show) {}
