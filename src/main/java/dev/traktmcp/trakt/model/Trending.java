package dev.traktmcp.trakt.model;

/** A title that people are watching at this moment, and how many; either movie or show is set. */
public record Trending(Integer watchers, Movie movie, Show show) {

    /** The movie or show. */
    public Media media() {
        return movie != null ? movie : show;
    }
}
