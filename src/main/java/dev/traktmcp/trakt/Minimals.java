package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Pages;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Minimal;
import java.util.HashSet;
import java.util.Set;

/** The short forms of the section "Sync" of Trakt's reference: by Trakt id, what the signed-in person has. */
public final class Minimals {
    // Beyond any account limit: whoever repeats pages for ever is not followed.
    private static final int MOST_PAGES = 100;

    private final Transport transport;

    Minimals(Transport transport) {
        this.transport = transport;
    }

    /**
     * What was watched; of a show one episode is enough.
     *
     * @param type {@code movies} or {@code shows}
     */
    public Set<Long> watched(String type) {
        return transport.send(Request.get("sync", "watched", type).with("extended", "min")).as(Minimal.class).ids();
    }

    /** What is collected; of a show one episode is enough. Trakt does not say how many pages there are. */
    public Set<Long> collected(String type) {
        Set<Long> all = new HashSet<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Request minimal = Request.get("sync", "collection", "minimal", type)
                    .with("page", page)
                    .with("limit", Pages.LARGEST);
            if (!all.addAll(transport.send(minimal).as(Minimal.class).ids())) {
                break;
            }
        }
        return all;
    }
}
