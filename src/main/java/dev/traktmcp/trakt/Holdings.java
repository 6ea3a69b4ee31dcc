package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Page;
import dev.traktmcp.trakt.http.Pages;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaList;

/**
 * How much the signed-in person keeps, by the cheapest reads there are: one item, and the count that stands in the
 * headers of its page (Trakt's reference, "Pagination"). Null where Trakt does not say.
 */
public final class Holdings {
    private final Transport transport;

    Holdings(Transport transport) {
        this.transport = transport;
    }

    public Integer watchlist() {
        return count("sync", "watchlist");
    }

    public Integer favorites() {
        return count("sync", "favorites");
    }

    /** Movies and episodes together. */
    public Integer collection() {
        Integer movies = count("sync", "collection", "movies");
        Integer episodes = count("sync", "collection", "episodes");
        return movies == null || episodes == null ? null : (Integer) (movies + episodes);
    }

    /** Their own lists, each with its size. */
    public Page<MediaList> lists() {
        return Pages.all(transport, Request.get("users", "me", "lists"), MediaList.class);
    }

    private Integer count(String... path) {
        return Pages.one(transport, Request.get(path), Object.class, 1, 1).total();
    }
}
