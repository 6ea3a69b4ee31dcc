package dev.traktmcp.tmdb;

import dev.traktmcp.trakt.http.Request;

/** The person's key to TMDB: an API key of version 3, or a read access token of version 4. */
public record TmdbKey(String secret) {
    private static final String VERSION_3 = "[0-9a-fA-F]{32}";

    /** Puts the short key into the query, or the long token into a header; their shapes differ. */
    Request sign(Request request) {
        return secret.matches(VERSION_3)
                ? request.with("api_key", secret)
                : request.header("Authorization", "Bearer " + secret);
    }

    /** Keeps the key out of every log. */
    @Override
    public String toString() {
        return "TmdbKey";
    }
}
