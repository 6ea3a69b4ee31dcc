package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.WatchedIds;
import dev.traktmcp.trakt.model.sync.WatchedShow;
import java.util.Set;

/** The part "Watched" of the section "Sync" of Trakt's reference. Safe for use by several threads. */
public final class WatchedApi {
    private final Transport transport;

    WatchedApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * One page of the shows of which the person has watched something, with all details. Trakt's order has changed
     * before.
     */
    public Page<WatchedShow> shows(int page, int limit) {
        Request watched = Request.get("sync", "watched", MediaType.SHOW.plural()).with("extended", "full");
        return PageReader.one(transport, watched, WatchedShow.class, page, limit);
    }

    /**
     * The Trakt ids of everything that the signed-in person has watched; for a show one episode is enough.
     *
     * @param type movies or shows
     */
    public Set<Long> ids(MediaType type) {
        return transport.send(Request.get("sync", "watched", type.plural()).with("extended", "min"))
                .as(WatchedIds.class)
                .ids();
    }
}
