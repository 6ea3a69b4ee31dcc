package dev.traktmcp.simulator.http;

import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that can be made to go wrong. */
public final class Faults {
    private final IssuedTokens tokens;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile Duration staleness = Duration.ZERO;

    public Faults(IssuedTokens tokens) {
        this.tokens = tokens;
    }

    /** Strikes the next request, on either server, whose path begins so. */
    public Fault on(String method, String path) {
        Fault fault = new Fault(method, path);
        faults.add(fault);
        return fault;
    }

    /** Until told otherwise, reads see a write only this long (by the clock) after it was made. */
    public void staleReads(Duration behind) {
        staleness = behind;
    }

    public Duration staleness() {
        return staleness;
    }

    /** Every access token given out so far has expired; refreshing still works. */
    public void expireAccessTokens() {
        tokens.expireAllAccess();
    }

    /** Every refresh token given out so far has been used: "session not found". */
    public void useUpRefreshTokens() {
        tokens.useUpAllRefresh();
    }

    public void clear() {
        faults.clear();
        staleness = Duration.ZERO;
    }

    /** At most one fault strikes a request: the one armed first. */
    Optional<Fault> striking(String method, String path) {
        return faults.stream().filter(fault -> fault.strikes(method, path)).findFirst();
    }
}
