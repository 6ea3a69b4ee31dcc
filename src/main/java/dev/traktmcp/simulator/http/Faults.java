package dev.traktmcp.simulator.http;

import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The faults that a test can cause. Safe for use by several threads. */
public final class Faults {
    private final IssuedTokens tokens;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile Duration staleness = Duration.ZERO;

    public Faults(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    /** Arms a fault for the next request, on either server, whose path begins like this. */
    public Fault on(String method, String path) {
        Fault fault = new Fault(method, path);
        faults.add(fault);
        return fault;
    }

    /** From now on, reads see a write only this long (by the clock) after it was made. */
    public void staleReads(Duration behind) {
        staleness = behind;
    }

    public Duration staleness() {
        return staleness;
    }

    /** Expires every access token issued so far; refreshing still works. */
    public void expireAccessTokens() {
        tokens.expireAllAccess();
    }

    /** Uses up every refresh token issued so far: "session not found". */
    public void useUpRefreshTokens() {
        tokens.useUpAllRefresh();
    }

    public void clear() {
        faults.clear();
        staleness = Duration.ZERO;
    }

    /** The fault armed first; at most one strikes a request. */
    Optional<Fault> striking(String method, String path) {
        return faults.stream().filter(fault -> fault.strikes(method, path)).findFirst();
    }
}
