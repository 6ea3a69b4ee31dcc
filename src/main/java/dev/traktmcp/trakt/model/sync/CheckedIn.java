package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a check-in.
 *
 * @param id of the check-in, not of the play that it becomes
 * @param watchedAt when it began
 */
public record CheckedIn(@Nullable Long id, @Nullable Instant watchedAt, @Nullable Movie movie, @Nullable Show show,
        @Nullable Episode episode) {}
