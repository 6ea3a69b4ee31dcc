package dev.traktmcp.simulator.catalogue;

/** The ids of a movie or show; all but Trakt's own and the slug may be null. */
public record CatalogueIds(long trakt, String slug, String imdb, Long tmdb, Long tvdb) {}
