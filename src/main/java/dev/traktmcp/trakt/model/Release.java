package dev.traktmcp.trakt.model;

/**
 * A film in a calendar.
 *
 * @param released a plain date, {@code 2026-11-20}
 */
public record Release(String released, Movie movie) {}
