package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.sharing.SharedPace;
import dev.traktmcp.trakt.http.sharing.WriteTimes;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Trakt's pace, so that we do not reach its limits: one write a second, 500 reads in five minutes (Trakt's
 * reference, "Rate Limiting"). Waiting calls go out in the order in which they came, but the turn of one that was
 * cancelled goes to whoever comes next. Where one person uses several servers, these share a pace besides. Safe for use
 * by several threads.
 */
public final class Throttled implements Transport {
    /** A little more than Trakt's second, as two requests may travel at different speeds. */
    public static final Duration BETWEEN_WRITES = Duration.ofMillis(1_050);
    /** With what flows back in five minutes these are 500, so no window of five minutes holds more. */
    public static final int READS_AT_ONCE = 200;

    /** In a {@link #WINDOW}. */
    public static final int READS_FLOWING_BACK = 300;

    /** In which Trakt counts reads. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private final Transport next;
    private final Pause pause;
    private final WriteTimes writes;
    private final Bucket reads;
    private final @Nullable SharedPace shared;

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public Throttled(Transport next, LongSupplier nanos, Pause pause) {
        this(next, nanos, pause, null);
    }

    /** @param shared the pace of the same person on all servers; null where there is one */
    Throttled(Transport next, LongSupplier nanos, Pause pause, @Nullable SharedPace shared) {
        this.next = next;
        this.pause = pause;
        this.shared = shared;
        writes = new WriteTimes(BETWEEN_WRITES, nanos);
        reads = Bucket.builder()
                .addLimit(limit -> limit.capacity(READS_AT_ONCE).refillGreedy(READS_FLOWING_BACK, WINDOW))
                .withCustomTimePrecision(new Meter(nanos))
                .build();
    }

    @Override
    public Response send(Request request) {
        if (request.isWrite()) {
            awaitWrite();
        } else {
            awaitRead();
        }
        return next.send(request);
    }

    private void awaitWrite() {
        WriteTimes.Slot slot = writes.take();
        boolean goes = false;
        try {
            if (slot.ahead().compareTo(Deadline.left()) > 0) {
                throw new Failure.RateLimited(slot.ahead()).raise();
            }
            if (slot.ahead().isPositive()) {
                pause.take(slot.ahead());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw Pause.cancelled();
            }
            if (shared != null) {
                await(shared.write(Deadline.left()));
            }
            goes = Deadline.left().isPositive();
        } finally {
            if (!goes) {
                writes.giveBack(slot);
            }
        }
    }

    private void await(SharedPace.Turn turn) {
        if (!turn.taken()) {
            throw new Failure.RateLimited(turn.ahead()).raise();
        }
        if (turn.ahead().isPositive()) {
            pause.take(turn.ahead());
        }
    }

    private void awaitRead() {
        awaitOwnRead();
        if (shared != null) {
            SharedPace.Turn turn = shared.read(Deadline.left());
            try {
                await(turn);
            } catch (TraktException | CancellationException e) {
                reads.addTokens(1);
                if (turn.taken()) {
                    shared.unread();
                }
                throw e;
            }
        }
    }

    private void awaitOwnRead() {
        try {
            // The call takes its place in the queue before it waits, which keeps the order.
            long patience = Math.max(1, Deadline.left().toNanos());
            if (!reads.asBlocking().tryConsume(1, patience, wait -> pause.sleep(Duration.ofNanos(wait)))) {
                long wait = reads.estimateAbilityToConsume(1).getNanosToWaitForRefill();
                throw new Failure.RateLimited(Duration.ofNanos(wait)).raise();
            }
        } catch (InterruptedException _) {
            // The bucket has counted it when the wait began.
            reads.addTokens(1);
            throw Pause.cancelled();
        }
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
