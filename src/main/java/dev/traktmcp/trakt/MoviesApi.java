package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import java.util.List;

/** The section "Movies" of Trakt's reference. Safe for use by several threads. */
public final class MoviesApi {
    private final Transport transport;

    MoviesApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * One film with all details.
     *
     * @param id a Trakt id, a slug or an IMDb id; an unknown one fails with {@code NotThere}
     */
    public Movie summary(String id) {
        return transport.send(Request.get(MediaType.MOVIE.plural(), id).with("extended", "full")).as(Movie.class);
    }

    /** The film's other titles. */
    public List<Alias> aliases(String id) {
        return transport.send(Request.get(MediaType.MOVIE.plural(), id, "aliases")).list(Alias.class);
    }
}
