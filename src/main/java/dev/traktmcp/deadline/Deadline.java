package dev.traktmcp.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The time that one call of a tool may take. It is bound to the call once, and every wait below asks how much is left,
 * so that nothing waits longer than the person. Safe for use by the threads of a call.
 */
public final class Deadline {
    /** After so long a wait looks at the clock again, which has jumped where the machine has slept. */
    public static final Duration GLANCE = Duration.ofMillis(50);

    // For code without a bound deadline, such as a sign-in in a terminal.
    private static final Duration UNBOUND = Duration.ofMinutes(1);
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Instant end;
    private final Stopwatch time;

    private Deadline(Instant end, Stopwatch time) {
        this.end = end;
        this.time = time;
    }

    /** The clock of one call, which can stand still. */
    private static final class Stopwatch {
        private final InstantSource clock;
        private final AtomicReference<Duration> stood = new AtomicReference<>(Duration.ZERO);

        private Stopwatch(InstantSource clock) {
            this.clock = clock;
        }

        private Instant now() {
            return clock.instant().minus(stood.get());
        }
    }

    /** Runs a call under a budget; an inner one cannot outlast the outer. */
    public static <T, X extends Throwable> T within(
            Duration budget, InstantSource clock, ScopedValue.CallableOp<T, X> call) throws X {
        Duration granted = CURRENT.isBound() && left().compareTo(budget) < 0 ? left() : budget;
        Stopwatch time = CURRENT.isBound() ? CURRENT.get().time : new Stopwatch(clock);
        return ScopedValue.where(CURRENT, new Deadline(time.now().plus(granted), time)).call(call);
    }

    /** Waits for a person; the deadline of the current call stands still meanwhile. */
    public static <T> T standingStill(Supplier<T> wait) {
        if (!CURRENT.isBound()) {
            return wait.get();
        }
        Stopwatch time = CURRENT.get().time;
        Instant start = time.clock.instant();
        try {
            return wait.get();
        } finally {
            Duration stood = Duration.between(start, time.clock.instant());
            time.stood.accumulateAndGet(stood.isNegative() ? Duration.ZERO : stood, Duration::plus);
        }
    }

    /**
     * Runs a part of the current call so that this much time is left after it, or half of the time if there is little.
     */
    public static <T, X extends Throwable> T sparing(Duration rest, ScopedValue.CallableOp<T, X> part) throws X {
        if (!CURRENT.isBound()) {
            return part.call();
        }
        Duration half = Duration.ofNanos(left().toNanos() / 2);
        Duration most = left().minus(rest);
        return within(most.compareTo(half) < 0 ? half : most, CURRENT.get().time.clock, part);
    }

    /** The time that is left for the current call, never negative; a generous minute where no deadline is bound. */
    public static Duration left() {
        if (!CURRENT.isBound()) {
            return UNBOUND;
        }
        return CURRENT.get().rest();
    }

    /** The deadline of the current call; where none is bound, one that begins now, with a generous minute. */
    public static Deadline current() {
        return CURRENT.isBound() ? CURRENT.get()
                : new Deadline(Instant.now().plus(UNBOUND), new Stopwatch(InstantSource.system()));
    }

    /** The time that is left until this one, never negative. */
    public Duration rest() {
        Duration left = Duration.between(time.now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Waits for what somebody else does, until this deadline by its own clock.
     *
     * @throws TimeoutException where it was not done in time
     * @throws ExecutionException with the cause where it failed
     */
    public <T> T await(Future<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            Duration left = rest();
            try {
                return work.get(Math.min(left.toNanos(), GLANCE.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (left.isZero() || rest().isZero()) {
                    throw e;
                }
            }
        }
    }

    /** Carries the current deadline to another thread, which does not inherit it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Deadline current = CURRENT.get();
        return () -> ScopedValue.where(CURRENT, current).call(work::call);
    }
}
