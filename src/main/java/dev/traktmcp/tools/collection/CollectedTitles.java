package dev.traktmcp.tools.collection;

import dev.traktmcp.trakt.Trakt;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which titles have something in the collection, read once, at first use. Made for one call; safe for its threads. */
final class CollectedTitles {
    private final Trakt trakt;
    private @Nullable Map<Long, Instant> movies;
    private @Nullable Map<Long, Map<Integer, Map<Integer, Instant>>> shows;

    CollectedTitles(Trakt trakt) {
        this.trakt = trakt;
    }

    /** Whether the person owns anything of the movie or show with this typed id. */
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
