package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * A genre or a language of Trakt.
 *
 * @param name for people, "Science Fiction"
 * @param slug of a genre, as in titles and filters: {@code science-fiction}
 * @param code of a language, two letters
 */
public record Word(@Nullable String name, @Nullable String slug, @Nullable String code) {
    /** What titles and filters have. */
    public @Nullable String value() {
        return slug == null ? code : slug;
    }
}
