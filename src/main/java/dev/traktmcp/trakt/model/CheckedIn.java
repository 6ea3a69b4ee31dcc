package dev.traktmcp.trakt.model;

import java.time.Instant;

/**
 * The answer to a check-in.
 *
 * @param id of the check-in, not of the play it becomes
 * @param watchedAt when it began
 */
public record CheckedIn(Long id, Instant watchedAt, Movie movie, Show show, Episode episode) {}
