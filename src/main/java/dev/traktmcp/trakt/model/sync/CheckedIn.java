package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;

/**
 * The answer to a check-in.
 *
 * @param id of the check-in, not of the play that it becomes
 * @param watchedAt when it began
 */
public record CheckedIn(Long id, Instant watchedAt, Movie movie, Show show, Episode episode) {}
