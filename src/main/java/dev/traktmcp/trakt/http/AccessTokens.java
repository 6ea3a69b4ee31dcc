package dev.traktmcp.trakt.http;

import java.util.Optional;

/** Gives the access token. Safe for use by several threads. */
public interface AccessTokens {
    /** The token to send, or empty while nobody is signed in. */
    Optional<String> access();

    /**
     * The same for what Trakt takes with a token only.
     *
     * @throws dev.traktmcp.failure.TraktException where it is not known whether somebody is signed in
     */
    default Optional<String> required() {
        return access();
    }

    /**
     * Called once when Trakt refused a token.
     *
     * @param refused the token that was sent; if another call has replaced it already, its replacement is returned
     * @return another token to try, or empty where the person must sign in again
     */
    Optional<String> renewed(String refused);

    /** No token, ever. */
    static AccessTokens none() {
        return new Fixed(Optional.empty());
    }

    /** One token that cannot be renewed. */
    static AccessTokens fixed(String access) {
        return new Fixed(Optional.of(access));
    }

    /** A token that never changes. */
    record Fixed(Optional<String> access) implements AccessTokens {
        @Override
        public Optional<String> renewed(String refused) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return access.isPresent() ? "a token" : "no token";
        }
    }
}
