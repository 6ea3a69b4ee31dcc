package dev.traktmcp.trakt.model.titles;

import org.jspecify.annotations.Nullable;

/**
 * A title in another language.
 *
 * @param language two letters
 * @param country two letters, where a language has variants
 */
public record Translation(@Nullable String title, @Nullable String overview, @Nullable String tagline,
        @Nullable String language, @Nullable String country) {}
