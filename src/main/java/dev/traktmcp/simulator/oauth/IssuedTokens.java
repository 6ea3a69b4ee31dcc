package dev.traktmcp.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The access and refresh tokens of one app. A refresh token works once; using it makes a new pair ("Exchange
 * refresh_token for access_token"). No token comes twice, also not after a restart, which forgets whose they were. Safe
 * for use by several threads.
 */
public final class IssuedTokens {
    /** What a sign-in or a refresh hands out. */
    public record Pair(String access, String refresh, Instant created, Duration life) {}

    private record Access(String user, Instant expires) {}

    private static final Duration LIFE = Duration.ofDays(7);

    private final Clock clock;
    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, String> refreshes = new HashMap<>();
    private final Map<String, String> partners = new HashMap<>();

    public IssuedTokens(Clock clock) {
        this.clock = clock;
    }

    public synchronized Pair issue(String user) {
        return issue(user, "sandbox-access-" + Secrets.next(), "sandbox-refresh-" + Secrets.next());
    }

    /** Issues these tokens, which a test knows beforehand. */
    public synchronized Pair issue(String user, String access, String refresh) {
        Instant now = clock.instant();
        accesses.put(access, new Access(user, now.plus(LIFE)));
        refreshes.put(refresh, user);
        partners.put(access, refresh);
        partners.put(refresh, access);
        return new Pair(access, refresh, now, LIFE);
    }

    /**
     * Issues a new pair and ends the old access token. Empty when the refresh token was used before, revoked or never
     * issued.
     */
    public synchronized Optional<Pair> refresh(String refresh) {
        return Optional.ofNullable(refreshes.remove(refresh)).map(user -> {
            String access = partners.remove(refresh);
            accesses.remove(access);
            partners.remove(access);
            return issue(user);
        });
    }

    /** The user whose valid token it is. */
    public synchronized Optional<String> user(String access) {
        return Optional.ofNullable(accesses.get(access))
                .filter(found -> clock.instant().isBefore(found.expires()))
                .map(Access::user);
    }

    /** Revokes both tokens of a pair, given either. */
    public synchronized void revoke(String token) {
        String partner = partners.remove(token);
        partners.remove(partner);
        accesses.remove(token);
        refreshes.remove(token);
        accesses.remove(partner);
        refreshes.remove(partner);
    }

    /** Revokes all tokens of a user. */
    public synchronized void revokeAllOf(String user) {
        accesses.values().removeIf(access -> access.user().equals(user));
        refreshes.values().removeIf(user::equals);
        partners.keySet().removeIf(token -> !accesses.containsKey(token) && !refreshes.containsKey(token));
    }

    /** Expires every access token; refreshing still works. */
    public synchronized void expireAllAccess() {
        accesses.replaceAll((_, access) -> new Access(access.user(), Instant.EPOCH));
    }

    /** Uses up every refresh token, as another client would. */
    public synchronized void useUpAllRefresh() {
        refreshes.clear();
    }
}
