package dev.traktmcp.simulator.catalogue;

/** A person before or behind the camera; all but Trakt's id, slug and name may be null. */
public record CataloguePerson(
        long trakt,
        String slug,
        String imdb,
        Long tmdb,
        String name,
        String biography,
        String birthday,
        String death,
        String birthplace,
        String knownFor) {}
