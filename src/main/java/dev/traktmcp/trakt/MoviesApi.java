package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.titles.ReleaseDate;
import java.util.List;
import java.util.Optional;

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

    /**
     * When the film comes out in a country, in any order; empty where Trakt knows no date.
     *
     * @param country two letters in lower case
     */
    public List<ReleaseDate> releases(long id, String country) {
        Request releases = Request.get(MediaType.MOVIE.plural(), String.valueOf(id), "releases", country);
        return TitlesApi.known(() -> Optional.of(transport.send(releases).list(ReleaseDate.class)))
                .orElse(List.of()).stream()
                .filter(one -> one.country() == null || one.country().equalsIgnoreCase(country))
                .toList();
    }
}
