package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.util.List;

/** The sections "Shows", "Seasons" and "Episodes" of Trakt's reference. Ids are a Trakt id, a slug or an IMDb id. */
public final class Shows {
    private final Transport transport;

    Shows(Transport transport) {
        this.transport = transport;
    }

    /** One series with all details; an unknown id is {@code NotThere}. */
    public Show summary(String id) {
        return transport.send(Request.get("shows", id).with("extended", "full")).as(Show.class);
    }

    /** All seasons, the specials (season 0) among them, each with its episodes in full. */
    public List<Season> seasons(String id) {
        return transport.send(Request.get("shows", id, "seasons").with("extended", "full,episodes")).list(Season.class);
    }

    /** The other titles it goes by. */
    public List<Alias> aliases(String id) {
        return transport.send(Request.get("shows", id, "aliases")).list(Alias.class);
    }
}
