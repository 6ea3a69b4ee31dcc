package dev.traktmcp.host;

import dev.traktmcp.host.shared.Replicas;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many calls one person may make in a minute, whatever clients and servers they use. Safe for use by several
 * threads.
 */
final class Pace {
    /** Whoever was forgotten has not called for longest, so their bucket is full again. */
    private static final int MOST = 10_000;

    private final Bandwidth limit;
    private final Replicas replicas;

    /** By the id of the person; the one who called last is the last. Guarded by itself. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Pace(int perMinute, Replicas replicas) {
        limit = Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)).build();
        this.replicas = replicas;
    }

    /** Counts a call; returns how many seconds too early it comes, 0 where it may go on. */
    int wait(String person) {
        ConsumptionProbe probe = replicas.call(person, limit).orElseGet(() -> own(person));
        return probe.isConsumed() ? 0
                : (int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
    }

    private ConsumptionProbe own(String person) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(person, _ -> Bucket.builder().addLimit(limit).build());
        }
        return bucket.tryConsumeAndReturnRemaining(1);
    }
}
