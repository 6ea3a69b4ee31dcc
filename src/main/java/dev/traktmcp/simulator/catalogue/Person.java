package dev.traktmcp.simulator.catalogue;

/** Somebody before or behind the camera. */
public record Person(
        long trakt,
        String slug,
        String imdb,
        Long tmdb,
        String name,
        String biography,
        String birthday,
        String knownFor) {}
