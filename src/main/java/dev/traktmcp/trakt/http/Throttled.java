package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps Trakt's pace, so that we do not reach its limits: one write a second, 500 reads in five minutes (Trakt's
 * reference, "Rate Limiting"). Waiting calls go out in the order in which they came. Safe for use by several threads.
 */
public final class Throttled implements Transport {
    // A little more than Trakt's second, as two requests may travel at different speeds.
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(1_050);
    // The burst and the refill of five minutes are 500 together, so no window of five minutes holds more.
    private static final int READS_AT_ONCE = 200;
    private static final int READS_FLOWING_BACK = 300;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Transport next;
    private final Pause pause;
    private final Bucket writes;
    private final Bucket reads;

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public Throttled(Transport next, LongSupplier nanos, Pause pause) {
        this.next = next;
        this.pause = pause;
        writes = bucket(1, 1, BETWEEN_WRITES, nanos);
        reads = bucket(READS_AT_ONCE, READS_FLOWING_BACK, WINDOW, nanos);
    }

    @Override
    public Response send(Request request) {
        take(request.isWrite() ? writes : reads);
        return next.send(request);
    }

    private void take(Bucket bucket) {
        try {
            // The call takes its place in the queue before it waits, which keeps the order.
            long patience = Math.max(1, Deadline.left().toNanos());
            if (!bucket.asBlocking().tryConsume(1, patience, wait -> pause.sleep(Duration.ofNanos(wait)))) {
                long wait = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
                throw new Failure.RateLimited(Duration.ofNanos(wait)).raise();
            }
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
    }

    private static Bucket bucket(long capacity, long refill, Duration period, LongSupplier nanos) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                .withCustomTimePrecision(new Meter(nanos))
                .build();
    }

    private record Meter(LongSupplier nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
