package dev.traktmcp.trakt.http.sharing;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The door of one process. Safe for use by several threads. */
public final class OwnDoor implements Door {
    private final LongSupplier nanos;
    private volatile @Nullable Long everybody;
    private volatile @Nullable Long strangers;

    /** @param nanos a clock that never goes back, {@code System::nanoTime} */
    public OwnDoor(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Closed closed() {
        return new Closed(left(everybody), left(strangers));
    }

    private Duration left(@Nullable Long until) {
        return until == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
    }

    @Override
    public synchronized void close(Whom whom, Duration time) {
        if (time.compareTo(left(whom == Whom.EVERYBODY ? everybody : strangers)) > 0) {
            Long until = nanos.getAsLong() + time.toNanos();
            if (whom == Whom.EVERYBODY) {
                everybody = until;
            } else {
                strangers = until;
            }
        }
    }
}
