package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Minimal;
import java.util.Set;

/** The part "Watched" of the section "Sync" of Trakt's reference, in its shortest form. */
public final class Watched {
    private final Transport transport;

    Watched(Transport transport) {
        this.transport = transport;
    }

    /**
     * The Trakt ids of all that the signed-in person has watched; of a show one episode is enough.
     *
     * @param type {@code movies} or {@code shows}
     */
    public Set<Long> ids(String type) {
        return transport.send(Request.get("sync", "watched", type).with("extended", "min")).as(Minimal.class).ids();
    }
}
