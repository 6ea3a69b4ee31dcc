package dev.traktmcp.trakt.http;

import java.util.Optional;

/** Where the access token comes from. */
public interface AccessTokens {
    /** The token to send, or none while nobody is signed in. */
    Optional<String> access();

    /**
     * Asked once when Trakt refused a token.
     *
     * @param refused the token that was sent; where another call has replaced it already, its replacement is the answer
     * @return another token to try, or none where the person must sign in again
     */
    Optional<String> renewed(String refused);

    /** Nobody is signed in, and nobody will be. */
    static AccessTokens none() {
        return new Fixed(Optional.empty());
    }

    /** One token that cannot be renewed. */
    static AccessTokens fixed(String access) {
        return new Fixed(Optional.of(access));
    }

    /** A token that stays what it is. */
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
