package dev.traktmcp.mcp.beside;

import dev.traktmcp.deadline.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Passes on how far a request is, as MCP wants it: always more, at most four times a second, and nothing once the
 * answer is due. Safe for use by several threads.
 */
public final class ProgressReport implements Progress.Listener {
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final Progress.Listener client;
    private final LongSupplier nanos;
    private int told;
    private long toldAt;
    private boolean ended;

    /**
     * @param client is told one thing after the other
     * @param nanos a clock that never goes back, {@code System::nanoTime}
     */
    public ProgressReport(Progress.Listener client, LongSupplier nanos) {
        this.client = client;
        this.nanos = nanos;
    }

    @Override
    public synchronized void reached(int done, @Nullable Integer total) {
        long now = nanos.getAsLong();
        if (!ended && done > told && (told == 0 || now - toldAt >= PAUSE)) {
            told = done;
            toldAt = now;
            client.reached(done, total);
        }
    }

    /** Nothing is told any more once this has returned. */
    public synchronized void end() {
        ended = true;
    }
}
