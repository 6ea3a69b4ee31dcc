package dev.traktmcp.tools.collection;

import dev.traktmcp.trakt.CollectionApi;
import dev.traktmcp.trakt.Trakt;
import org.jspecify.annotations.Nullable;

/** Of which titles something is collected, read when it is first asked for, and once. */
final class CollectedTitles {
    private final Trakt trakt;
    private CollectionApi.@Nullable Movies movies;
    private CollectionApi.@Nullable Shows shows;

    CollectedTitles(Trakt trakt) {
        this.trakt = trakt;
    }

    /** Whether anything is owned of the movie or show of a typed id. */
    synchronized boolean has(String typedId) {
        Long number = Long.valueOf(typedId.substring(typedId.indexOf(':') + 1));
        if (typedId.startsWith("movie:")) {
            movies = movies == null ? trakt.collection().movieDates() : movies;
            return movies.containsKey(number);
        }
        shows = shows == null ? trakt.collection().episodeDates() : shows;
        return shows.containsKey(number);
    }
}
