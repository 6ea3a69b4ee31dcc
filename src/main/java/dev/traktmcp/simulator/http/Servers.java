package dev.traktmcp.simulator.http;

import dev.traktmcp.simulator.oauth.IssuedTokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The two sites and the log that they share: the API on one port, the sign-in on another, as at Trakt. Safe for use by
 * several threads.
 */
public final class Servers implements AutoCloseable {
    private final Site api;
    private final Site auth;
    private final RequestLog requests = new RequestLog();
    private final Map<Site, Server> listening = new HashMap<>();

    /** @param pause how a late answer waits */
    public record Rules(
            Clock clock,
            String clientId,
            boolean strict,
            boolean rateLimits,
            Consumer<Duration> pause) {}

    /** @param apiRoutes as somebody sees them, by their slug; by null without a token */
    public Servers(Rules rules, IssuedTokens tokens, Faults faults, Function<String, Routes> apiRoutes,
            Routes authRoutes) {
        Optional<RateBuckets> buckets =
                rules.rateLimits() ? Optional.of(new RateBuckets(rules.clock())) : Optional.empty();
        RequestChecks gate = new RequestChecks(rules.clientId(), tokens, buckets);
        Optional<Consumer<String>> refuse =
                rules.strict() ? Optional.of(requests::addUnknown) : Optional.empty();
        ReentrantLock lock = new ReentrantLock();
        api = new Site(new RequestHandler(apiRoutes, gate, refuse, lock), faults, requests::add, rules.pause());
        auth = new Site(new RequestHandler(_ -> authRoutes, gate, refuse, lock), faults, requests::add, rules.pause());
    }

    public Site api() {
        return api;
    }

    public Site auth() {
        return auth;
    }

    public URI apiUrl() {
        return listening(api).url();
    }

    public URI authUrl() {
        return listening(auth).url();
    }

    /** A port is opened when somebody wants to know it. */
    private synchronized Server listening(Site site) {
        return listening.computeIfAbsent(site, Server::new);
    }

    /** The requests in the order in which they were answered. */
    public List<Recorded> requests() {
        return requests.all();
    }

    /** What had no route, or a parameter that its route does not take; none where nothing is strict. */
    public List<String> unknown() {
        return requests.unknown();
    }

    public void clearRequests() {
        requests.clear();
    }

    @Override
    public synchronized void close() {
        listening.values().forEach(Server::close);
    }
}
