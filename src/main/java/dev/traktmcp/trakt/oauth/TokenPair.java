package dev.traktmcp.trakt.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in or a refresh hands out. Tokens are opaque; neither is ever printed.
 *
 * @param access null where only a refresh token is known yet
 * @param refresh works once; null where the pair cannot be renewed
 * @param createdAt when it was given out, and {@code expiresAt} until when the access token is good; null where
 *     unknown, as for tokens that a person brought along
 */
public record TokenPair(@Nullable String access, @Nullable String refresh, @Nullable Instant createdAt,
        @Nullable Instant expiresAt) {
    private static final Duration EARLY = Duration.ofMinutes(2);
    // Of a short life, two minutes could be all of it.
    private static final int SHARE = 10;

    public TokenPair {
        if (access == null && refresh == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
    }

    /** Whether it is time for a new pair: a little before the expiry that Trakt gave. */
    boolean isDue(Instant now) {
        if (access == null) {
            return true;
        }
        if (createdAt == null || expiresAt == null) {
            return false;
        }
        Duration share = Duration.between(createdAt, expiresAt).dividedBy(SHARE);
        return !now.isBefore(expiresAt.minus(share.compareTo(EARLY) < 0 ? share : EARLY));
    }

    /** Whether the access token is known to be good still. */
    boolean isAlive(Instant now) {
        return access != null && expiresAt != null && now.isBefore(expiresAt);
    }

    /** One of the two: to revoke either is to revoke both. */
    String either() {
        return access != null ? access : Objects.requireNonNull(refresh);
    }

    @Override
    public String toString() {
        return "a pair of tokens, good until " + expiresAt;
    }
}
