package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * A film in a calendar.
 *
 * @param released a plain date, {@code 2026-11-20}
 */
public record Release(@Nullable String released, @Nullable Movie movie) {}
