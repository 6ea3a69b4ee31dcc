package dev.traktmcp.trakt.oauth;

/** What becomes of a refresh token. */
sealed interface RefreshResult {
    record Renewed(TokenPair pair) implements RefreshResult {}

    /** It was used before or revoked ("session not found"): only the person can help. */
    record Refused() implements RefreshResult {}
}
