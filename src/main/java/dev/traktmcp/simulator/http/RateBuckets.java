package dev.traktmcp.simulator.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Trakt's rate limits (its reference, "Rate Limiting"), measured by the simulator's clock. Safe for use by several
 * threads.
 */
final class RateBuckets {
    private record Limit(String name, int calls, Duration period) {}

    private static final class Bucket {
        private Instant until = Instant.MIN;
        private int used;
    }

    private static final Limit WRITES = new Limit("AUTHED_API_POST_LIMIT", 1, Duration.ofSeconds(1));
    private static final Limit READS = new Limit("AUTHED_API_GET_LIMIT", 500, Duration.ofMinutes(5));
    private static final Limit STRANGERS = new Limit("UNAUTHED_API_GET_LIMIT", 500, Duration.ofMinutes(5));

    /** Above that, those that are over are forgotten. */
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    RateBuckets(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a call; returns a 429 when it is one too many.
     *
     * @param user null when nobody is signed in; then all calls of the app share a bucket
     */
    synchronized Optional<Answer> spend(String method, String user, String app) {
        Limit limit = user == null ? STRANGERS : "GET".equals(method) ? READS : WRITES;
        Instant now = clock.instant();
        if (buckets.size() > KEPT) {
            buckets.values().removeIf(bucket -> !now.isBefore(bucket.until));
        }
        Bucket bucket = buckets.computeIfAbsent(limit.name() + " " + (user == null ? app : user), _ -> new Bucket());
        if (!now.isBefore(bucket.until)) {
            bucket.until = now.plus(limit.period());
            bucket.used = 0;
        }
        if (bucket.used < limit.calls()) {
            bucket.used++;
            return Optional.empty();
        }
        long wait = Math.max(1, Duration.between(now, bucket.until).plusMillis(999).toSeconds());
        var details = Json.object()
                .put("name", limit.name())
                .put("period", limit.period().toSeconds())
                .put("limit", limit.calls())
                .put("remaining", 0)
                .put("until", bucket.until.toString());
        return Optional.of(Answer.empty(429).with("Retry-After", wait).with("X-Ratelimit", Json.text(details)));
    }
}
