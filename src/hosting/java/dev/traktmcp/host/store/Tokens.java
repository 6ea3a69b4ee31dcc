package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of assistants: random, opaque, and known here only by their SHA-256. A refresh token works once (OAuth
 * 2.1, Refresh Token Post-Issuance); all that came of one sign-in are a family. Safe for use by several threads.
 */
public final class Tokens {
    private static final Duration ACCESS = Duration.ofHours(1);
    private static final Duration REFRESH = Duration.ofDays(30);

    /** So long a client may come again with a refresh token, as the answer was lost, or as it has several threads. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /**
     * A pair as it is sent.
     *
     * @param lifetime of the access token
     * @param scope of the access token
     * @param family what all share that came of the same sign-in
     */
    public record Issued(String access, String refresh, Duration lifetime, Set<String> scope, String family) {
        @Override
        public String toString() {
            return "a pair of tokens";
        }
    }

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random;

    public Tokens(Database database, InstantSource clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** Begins a family. */
    public Issued issue(Grant grant, Set<String> scope) {
        return issue(grant, scope, UUID.randomUUID().toString());
    }

    /** Begins a family of this random name, by which whoever chose it can end it. */
    public Issued issue(Grant grant, Set<String> scope, String family) {
        return database.write(grant.person(),
                handle -> pair(handle, grant.id(), family, scope, scope, clock.instant()));
    }

    private Issued pair(Handle handle, String grant, String family, Set<String> scope, Set<String> narrower,
            Instant now) {
        String access = Secrets.fresh("tma_", random);
        String refresh = Secrets.fresh("tmr_", random);
        TokenRows.add(handle, access,
                new TokenRows.Row(TokenRows.ACCESS, grant, family, narrower, now.plus(ACCESS), null));
        TokenRows.add(handle, refresh,
                new TokenRows.Row(TokenRows.REFRESH, grant, family, scope, now.plus(REFRESH), null));
        TokenRows.grantUsed(handle, grant, now);
        return new Issued(access, refresh, ACCESS, Set.copyOf(narrower), family);
    }

    /** What an access token opens; empty where it was never given out, is expired or revoked, or its person blocked. */
    public Optional<Access> access(String token) {
        Instant now = clock.instant();
        return database.read(handle -> TokenRows.access(handle, token))
                .filter(access -> access.expires().isAfter(now));
    }

    /**
     * Gives a new pair for a refresh token.
     *
     * @param narrower the scope of the new access token, or null for that of the refresh token
     */
    public Renewal renew(String refresh, String clientId, @Nullable Set<String> narrower) {
        return database.write(handle -> renew(handle, refresh, clientId, narrower, clock.instant()));
    }

    private Renewal renew(Handle handle, String refresh, String clientId, @Nullable Set<String> narrower, Instant now) {
        TokenRows.Row row = TokenRows.find(handle, TokenRows.REFRESH, refresh).orElse(null);
        if (row == null) {
            return new Renewal.Refused(Renewal.Why.UNKNOWN);
        }
        Grant grant = Grants.find(handle, row.grant()).orElseThrow();
        if (!grant.client().equals(clientId)) {
            return new Renewal.Refused(Renewal.Why.OTHER_CLIENT);
        }
        if (row.used() != null && !now.isBefore(row.used().plus(GRACE))) {
            TokenRows.endFamily(handle, row.family());
            return new Renewal.Refused(Renewal.Why.REUSED);
        }
        if (!row.expires().isAfter(now)) {
            return new Renewal.Refused(Renewal.Why.EXPIRED);
        }
        if (narrower != null && !row.scope().containsAll(narrower)) {
            return new Renewal.Refused(Renewal.Why.WIDER);
        }
        TokenRows.use(handle, refresh, now);
        return new Renewal.Renewed(pair(handle, row.grant(), row.family(), row.scope(),
                narrower == null || narrower.isEmpty() ? row.scope() : narrower, now));
    }

    /** Revokes the family of either kind of token (RFC 7009), if this client has it. */
    public void revoke(String token, String clientId) {
        database.change(handle -> TokenRows.find(handle, null, token)
                .filter(row -> Grants.find(handle, row.grant()).orElseThrow().client().equals(clientId))
                .ifPresent(row -> TokenRows.endFamily(handle, row.family())));
    }

    /** Revokes all that came of one sign-in. */
    public void endFamily(String family) {
        database.change(handle -> TokenRows.endFamily(handle, family));
    }

    /** @return how many were forgotten that are expired */
    public int forgetExpired() {
        return database.write(handle -> handle.execute("delete from token where expires <= ?", clock.millis()));
    }
}
