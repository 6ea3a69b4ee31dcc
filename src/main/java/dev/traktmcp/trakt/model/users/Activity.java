package dev.traktmcp.trakt.model.users;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.User;
import java.time.Instant;

/**
 * What another user watched.
 *
 * @param action {@code watch}, {@code checkin} or {@code scrobble}; an open set
 * @param userRating that user's rating, or null
 * @param type {@code movie} or {@code episode}: says which component is set; an episode comes with its show
 */
public record Activity(
        Long id,
        Instant activityAt,
        String action,
        User user,
        Integer userRating,
        MediaType type,
        Movie movie,
        Show show,
        Episode episode) {}
