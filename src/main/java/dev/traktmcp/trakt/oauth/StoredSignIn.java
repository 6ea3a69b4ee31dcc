package dev.traktmcp.trakt.oauth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one app's sign-in.
 *
 * @param pair null while nobody is signed in
 * @param ended whether Trakt has refused to renew the pair. It stays all the same: its access token may have some life
 *     left, and nothing is thrown away before there is something better
 * @param since when the person signed in, which no refresh changes; null for tokens that were brought along
 * @param seed the fingerprint of the first tokens that were used up here
 */
public record StoredSignIn(@Nullable TokenPair pair, boolean ended, @Nullable Instant since, @Nullable String seed) {
    /** Nobody ever signed in. */
    public static final StoredSignIn NONE = new StoredSignIn(null, false, null, null);

    /** Whether somebody is signed in, as far as is known here. */
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

    /** OAuth lets a server send no new refresh token, which means that the old one stays. */
    StoredSignIn renewed(TokenPair fresh) {
        TokenPair whole = pair == null || fresh.refresh() != null
                ? fresh : new TokenPair(fresh.access(), pair.refresh(), fresh.createdAt(), fresh.expiresAt());
        return new StoredSignIn(whole, false, since, seed);
    }

    public StoredSignIn refused() {
        return new StoredSignIn(pair, true, since, seed);
    }
}
