package dev.traktmcp.tools.collection;

import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.OwnedEpisodes;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which titles have something in the collection, read once, at first use. Made for one call; safe for its threads. */
final class CollectedTitles {
    private final Trakt trakt;
    private @Nullable Map<Long, Instant> movies;
    private @Nullable OwnedEpisodes episodes;

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
        episodes = episodes == null ? trakt.collection().episodes() : episodes;
        return episodes.shows().contains(number);
    }
}
