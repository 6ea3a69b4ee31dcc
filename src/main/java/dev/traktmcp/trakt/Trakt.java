package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Transport;

/** Trakt's API, section by section as in its own reference. Failures arrive as {@code TraktException}. */
public final class Trakt {
    private final Search search;
    private final Movies movies;
    private final Shows shows;

    public Trakt(Transport transport) {
        search = new Search(transport);
        movies = new Movies(transport);
        shows = new Shows(transport);
    }

    public Search search() {
        return search;
    }

    public Movies movies() {
        return movies;
    }

    public Shows shows() {
        return shows;
    }
}
