package dev.traktmcp.host;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many calls one person may make in a minute, whatever clients they use. Safe for use by several threads. */
final class Pace {
    /** Whoever was forgotten has not called for longest, so their bucket is full again. */
    private static final int MOST = 10_000;

    private final int perMinute;

    /** By the id of the person; the one who called last is the last. Guarded by itself. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a call; returns how many seconds too early it comes, 0 where it may go on. */
    int wait(String person) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(person, _ -> Bucket.builder().addLimit(Bandwidth.builder()
                    .capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)).build()).build());
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0
                : (int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L));
    }
}
