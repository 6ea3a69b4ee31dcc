package dev.traktmcp.trakt.model.titles;

import org.jspecify.annotations.Nullable;

/**
 * When a film comes out in one country in one way.
 *
 * @param releaseDate a plain date, {@code 2026-11-20}
 * @param releaseType {@code premiere}, {@code limited}, {@code theatrical}, {@code digital}, {@code physical},
 *     {@code tv} or {@code unknown}; an open set
 */
public record ReleaseDate(@Nullable String country, @Nullable String certification, @Nullable String releaseDate,
        @Nullable String releaseType, @Nullable String note) {}
