package dev.traktmcp.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The time that one call of a tool may take. It is bound around the call once, and every wait below asks what is left,
 * so that nothing is waited for that the person no longer waits for.
 */
public final class Deadline {
    // For what nobody bound, such as a sign-in in a terminal.
    private static final Duration UNBOUND = Duration.ofMinutes(1);
    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    private final Instant end;
    private final Stopwatch time;

    private Deadline(Instant end, Stopwatch time) {
        this.end = end;
        this.time = time;
    }

    /** The time of one call, which does not go by while it stands still. */
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

    /** Runs a call under a budget; one within another cannot outlast it. */
    public static <T, X extends Throwable> T within(
            Duration budget, InstantSource clock, ScopedValue.CallableOp<T, X> call) throws X {
        Duration granted = CURRENT.isBound() && left().compareTo(budget) < 0 ? left() : budget;
        Stopwatch time = CURRENT.isBound() ? CURRENT.get().time : new Stopwatch(clock);
        return ScopedValue.where(CURRENT, new Deadline(time.now().plus(granted), time)).call(call);
    }

    /** Waits for a person, at no cost to the time of the current call. */
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

    /** Runs a part of the current call so that some time is left after it; half of what there is, where that is little. */
    public static <T, X extends Throwable> T sparing(Duration rest, ScopedValue.CallableOp<T, X> part) throws X {
        if (!CURRENT.isBound()) {
            return part.call();
        }
        Duration half = left().dividedBy(2);
        Duration most = left().minus(rest);
        return within(most.compareTo(half) < 0 ? half : most, CURRENT.get().time.clock, part);
    }

    /** What is left for the current call, never negative; a generous minute where nothing is bound. */
    public static Duration left() {
        if (!CURRENT.isBound()) {
            return UNBOUND;
        }
        Deadline current = CURRENT.get();
        Duration left = Duration.between(current.time.now(), current.end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Takes the current deadline along to another thread, which would not inherit it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Deadline current = CURRENT.get();
        return () -> ScopedValue.where(CURRENT, current).call(work::call);
    }
}
