package dev.traktmcp.deadline;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** How waiting is done: {@code Thread::sleep}, or in tests a clock that is moved on. */
@FunctionalInterface
public interface Pause {
    void sleep(Duration duration) throws InterruptedException;

    /** Waits, or ends at once where the call is cancelled. */
    default void take(Duration duration) {
        try {
            sleep(duration);
        } catch (InterruptedException _) {
            throw cancelled();
        }
    }

    /** What an interrupted wait throws. It is no {@code TraktException}, lest somebody repeat what was cancelled. */
    static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("the call was cancelled");
    }
}
