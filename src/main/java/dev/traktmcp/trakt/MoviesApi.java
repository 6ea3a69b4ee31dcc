package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import java.util.List;

/** The section "Movies" of Trakt's reference. */
public final class MoviesApi {
    private final Transport transport;

    MoviesApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * One film with all details.
     *
     * @param id a Trakt id, a slug or an IMDb id; an unknown one is {@code NotThere}
     */
    public Movie summary(String id) {
        return transport.send(Request.get(MediaType.MOVIE.plural(), id).with("extended", "full")).as(Movie.class);
    }

    /** The other titles it goes by. */
    public List<Alias> aliases(String id) {
        return transport.send(Request.get(MediaType.MOVIE.plural(), id, "aliases")).list(Alias.class);
    }
}
