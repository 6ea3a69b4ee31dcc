package dev.traktmcp.trakt.oauth;

import java.time.Instant;

/**
 * All that is kept about one app's sign-in.
 *
 * @param pair null while nobody is signed in
 * @param ended whether Trakt has refused to renew the pair. It stays all the same: its access token may have some life
 *     left, and nothing is thrown away before there is something better
 * @param since when the person signed in, which no refresh changes; null for tokens that were brought along
 * @param seed the fingerprint of the first tokens that were used up here, or null
 */
public record Session(TokenPair pair, boolean ended, Instant since, String seed) {
    /** Nobody ever signed in. */
    public static final Session NONE = new Session(null, false, null, null);

    /** Whether somebody is signed in, as far as is known here. */
    public boolean isGood() {
        return pair != null && !ended;
    }

    Session signedIn(TokenPair fresh, Instant now) {
        return new Session(fresh, false, now, seed);
    }

    public Session signedOut() {
        return new Session(null, false, null, seed);
    }

    Session seeded(Seed first) {
        return new Session(first.pair(), false, null, first.fingerprint());
    }

    /** OAuth lets a server send no new refresh token, which means that the old one stays. */
    Session renewed(TokenPair fresh) {
        TokenPair whole = fresh.refresh() != null
                ? fresh : new TokenPair(fresh.access(), pair.refresh(), fresh.createdAt(), fresh.expiresAt());
        return new Session(whole, false, since, seed);
    }

    public Session refused() {
        return new Session(pair, true, since, seed);
    }
}
