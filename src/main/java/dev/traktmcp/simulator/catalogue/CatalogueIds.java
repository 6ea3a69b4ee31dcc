package dev.traktmcp.simulator.catalogue;

import java.util.List;

/** The ids of a movie or show; all but Trakt's own and the slug may be null. */
public record CatalogueIds(long trakt, String slug, String imdb, Long tmdb, Long tvdb) {
    static final List<String> KINDS = List.of("trakt", "slug", "imdb", "tmdb", "tvdb");

    /** The id of one of the {@link #KINDS}, or null. */
    Object of(String kind) {
        return switch (kind) {
            case "trakt" -> (Long) trakt;
            case "slug" -> slug;
            case "imdb" -> imdb;
            case "tmdb" -> tmdb;
            case "tvdb" -> tvdb;
            default -> throw new IllegalArgumentException("no kind of id: " + kind);
        };
    }
}
