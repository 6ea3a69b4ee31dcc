package dev.traktmcp.trakt.http.sharing;

import java.time.Duration;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * The moments at which writes go out, so far apart that Trakt takes them. A token bucket would not do: what is given
 * back while others wait would let two go at once. Safe for use by several threads.
 */
public final class WriteTimes {
    private final long between;
    private final LongSupplier nanos;
    private final TreeSet<Long> taken = new TreeSet<>();

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public WriteTimes(Duration between, LongSupplier nanos) {
        this.between = between.toNanos();
        this.nanos = nanos;
    }

    /**
     * One such moment, taken until it is given back.
     *
     * @param nanos when, by the clock
     * @param ahead how far away it was when it was taken
     */
    public record Slot(long nanos, Duration ahead) {}

    /** Takes the earliest free moment. */
    public synchronized Slot take() {
        long now = nanos.getAsLong();
        taken.headSet(now - between, true).clear();
        long earliest = now;
        for (long other : taken) {
            if (other - earliest >= between) {
                break;
            }
            earliest = Math.max(earliest, other + between);
        }
        taken.add(earliest);
        return new Slot(earliest, Duration.ofNanos(earliest - now));
    }

    /** For a write that did not go out; whoever comes next may have the moment. */
    public synchronized void giveBack(Slot slot) {
        taken.remove(slot.nanos());
    }
}
