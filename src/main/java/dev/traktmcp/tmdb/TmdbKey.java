package dev.traktmcp.tmdb;

import dev.traktmcp.trakt.http.Request;

/** What TMDB knows the person by: an API key of version 3, or a read access token of version 4. */
public record TmdbKey(String secret) {
    private static final String VERSION_3 = "[0-9a-fA-F]{32}";

    /** The short key goes into the query, the long token into a header; they are told apart by their shape. */
    Request sign(Request request) {
        return secret.matches(VERSION_3)
                ? request.with("api_key", secret)
                : request.header("Authorization", "Bearer " + secret);
    }

    /** Keeps it out of every log. */
    @Override
    public String toString() {
        return "TmdbKey";
    }
}
