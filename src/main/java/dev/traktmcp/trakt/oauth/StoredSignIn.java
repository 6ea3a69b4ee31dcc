package dev.traktmcp.trakt.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we keep of one app's sign-in.
 *
 * @param pair null while nobody is signed in
 * @param ended whether Trakt has refused to renew the pair. We keep the pair even so, as its access token may still be
 *     valid, until there is a better one
 * @param since when the person signed in, which a refresh does not change; null for tokens that were brought along
 * @param seed the fingerprint of the first tokens that were used up here, or null
 */
public record StoredSignIn(@Nullable TokenPair pair, boolean ended, @Nullable Instant since, @Nullable String seed) {
    /** The state before any sign-in. */
    public static final StoredSignIn NONE = new StoredSignIn(null, false, null, null);

    /** Signed in with these tokens, which nobody brought along. */
    public static StoredSignIn of(TokenPair pair) {
        return new StoredSignIn(pair, false, null, null);
    }

    /** Whether somebody is signed in, as far as we know. */
    public boolean isGood() {
        return pair != null && !ended;
    }

    StoredSignIn signedIn(TokenPair fresh, Instant now) {
        return new StoredSignIn(fresh, false, now, seed);
    }

    public StoredSignIn signedOut() {
        return new StoredSignIn(null, false, null, seed);
    }

    StoredSignIn seeded(InitialTokens first) {
        return new StoredSignIn(first.pair(), false, null, first.fingerprint());
    }

    /** OAuth lets a server send no new refresh token, which means that the old one stays valid. */
    StoredSignIn renewed(TokenPair fresh) {
        TokenPair whole = pair == null || fresh.refresh() != null
                ? fresh : new TokenPair(fresh.access(), pair.refresh(), fresh.createdAt(), fresh.expiresAt());
        return new StoredSignIn(whole, false, since, seed);
    }

    public StoredSignIn refused() {
        return new StoredSignIn(pair, true, since, seed);
    }
}
