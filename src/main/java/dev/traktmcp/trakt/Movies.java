package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Page;
import dev.traktmcp.trakt.http.Pages;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Trending;
import java.util.List;

/** The section "Movies" of Trakt's reference. */
public final class Movies {
    private final Transport transport;

    Movies(Transport transport) {
        this.transport = transport;
    }

    /**
     * One film with all details.
     *
     * @param id a Trakt id, a slug or an IMDb id; an unknown one is {@code NotThere}
     */
    public Movie summary(String id) {
        return transport.send(Request.get("movies", id).with("extended", "full")).as(Movie.class);
    }

    /** The other titles it goes by. */
    public List<Alias> aliases(String id) {
        return transport.send(Request.get("movies", id, "aliases")).list(Alias.class);
    }

    /** What is watched most at this moment, with all details, most watched first. */
    public Page<Trending> trending(int page, int limit) {
        Request trending = Request.get("movies", "trending").with("extended", "full");
        return Pages.one(transport, trending, Trending.class, page, limit);
    }
}
