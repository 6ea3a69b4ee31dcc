package dev.traktmcp.trakt.oauth;

/** The result of using a refresh token. */
sealed interface RefreshResult {
    record Renewed(TokenPair pair) implements RefreshResult {}

    /** The token was used before or revoked ("session not found"): the person has to sign in again. */
    record Refused() implements RefreshResult {}
}
