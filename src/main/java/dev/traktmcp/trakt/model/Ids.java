package dev.traktmcp.trakt.model;

/** The ids of one item. Trakt's own are unique only within a type: movie 1 is not show 1. */
public record Ids(Long trakt, String slug, String imdb, Long tmdb, Long tvdb) {
    public static Ids ofTrakt(long trakt) {
        return new Ids(trakt, null, null, null, null);
    }
}
