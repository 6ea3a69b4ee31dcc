package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another user watched.
 *
 * @param action {@code watch}, {@code checkin} or {@code scrobble}; an open set
 * @param userRating that user's rating, or null
 * @param type {@code movie} or {@code episode}: says which component is set; an episode comes with its show
 */
public record Activity(
        @Nullable Long id,
        @Nullable Instant activityAt,
        @Nullable String action,
        @Nullable User user,
        @Nullable Integer userRating,
        @Nullable MediaType type,
        @Nullable Movie movie,
        @Nullable Show show,
        @Nullable Episode episode) {}
