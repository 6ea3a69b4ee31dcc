package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/**
 * The ids of one item. Trakt's own are unique only within a type: movie 1 is not show 1.
 *
 * @param trakt never null in an {@link Identified}
 */
public record Ids(Long trakt, @Nullable String slug, @Nullable String imdb, @Nullable Long tmdb, @Nullable Long tvdb) {
    public static Ids ofTrakt(long trakt) {
        return new Ids(trakt, null, null, null, null);
    }
}
