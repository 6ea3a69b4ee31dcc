package dev.traktmcp.mcp;

import dev.traktmcp.deadline.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Nobody really waits, and yet time goes by. */
record Elapsed(InstantSource clock, AtomicLong waited) implements LongSupplier, Pause {
    Elapsed(InstantSource clock) {
        this(clock, new AtomicLong());
    }

    @Override
    public long getAsLong() {
        return Duration.between(Instant.EPOCH, clock.instant()).toNanos() + waited.get();
    }

    @Override
    public void sleep(Duration pause) {
        waited.addAndGet(pause.toNanos());
    }
}
