package dev.traktmcp.trakt.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a sign-in or a refresh. Tokens are opaque; we never print them.
 *
 * @param access null where only a refresh token is known yet
 * @param refresh works once; null where the pair cannot be renewed
 * @param createdAt when Trakt issued it; null where unknown, as for tokens that a person brought along
 * @param expiresAt when the access token expires; null where unknown
 */
public record TokenPair(@Nullable String access, @Nullable String refresh, @Nullable Instant createdAt,
        @Nullable Instant expiresAt) {
    private static final Duration EARLY = Duration.ofMinutes(2);
    // If the life is short, two minutes could be all of it.
    private static final int SHARE = 10;

    public TokenPair {
        if (access == null && refresh == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
    }

    /** Whether it is time for a new pair: a little before the access token expires. */
    boolean isDue(Instant now) {
        if (access == null) {
            return true;
        }
        if (createdAt == null || expiresAt == null) {
            return false;
        }
        // dividedBy would have BigDecimal loaded, at the start of most servers
        Duration share = Duration.ofSeconds(Duration.between(createdAt, expiresAt).toSeconds() / SHARE);
        return !now.isBefore(expiresAt.minus(share.compareTo(EARLY) < 0 ? share : EARLY));
    }

    /** Whether we know that the access token is still valid. */
    boolean isAlive(Instant now) {
        return access != null && expiresAt != null && now.isBefore(expiresAt);
    }

    /** One of the two: to revoke either is to revoke both. */
    public String either() {
        return access != null ? access : Objects.requireNonNull(refresh);
    }

    @Override
    public String toString() {
        return "a pair of tokens, good until " + expiresAt;
    }
}
