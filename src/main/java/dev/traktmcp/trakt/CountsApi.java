package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * How much the signed-in person keeps, by the cheapest reads there are: one item, and the total in the headers of its
 * page (Trakt's reference, "Pagination"). Null where Trakt does not say. Safe for use by several threads.
 */
public final class CountsApi {
    private final Transport transport;

    CountsApi(Transport transport) {
        this.transport = transport;
    }

    public @Nullable Integer watchlist() {
        return count("sync", "watchlist");
    }

    public @Nullable Integer favorites() {
        return count("sync", "favorites");
    }

    /** Movies and episodes together. */
    public @Nullable Integer collection() {
        Integer movies = count("sync", "collection", MediaType.MOVIE.plural());
        Integer episodes = count("sync", "collection", MediaType.EPISODE.plural());
        return movies == null || episodes == null ? null : (Integer) (movies + episodes);
    }

    private @Nullable Integer count(String... path) {
        return PageReader.one(transport, Request.get(path), Object.class, 1, 1).total();
    }
}
