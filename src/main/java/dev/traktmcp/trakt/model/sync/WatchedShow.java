package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A show of which the person has watched something.
 *
 * @param plays of all its episodes together
 */
public record WatchedShow(@Nullable Integer plays, @Nullable Instant lastWatchedAt, @Nullable Instant resetAt,
        @Nullable Show show) {
    public WatchedShow {
        lastWatchedAt = Play.known(lastWatchedAt);
    }
}
