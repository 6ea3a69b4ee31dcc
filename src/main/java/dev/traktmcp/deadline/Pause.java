package dev.traktmcp.deadline;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** How to wait: {@code Thread::sleep}, or in tests a clock that is moved forward. */
@FunctionalInterface
public interface Pause {
    void sleep(Duration duration) throws InterruptedException;

    /** Waits, or throws at once where the call is cancelled. */
    default void take(Duration duration) {
        try {
            sleep(duration);
        } catch (InterruptedException _) {
            throw cancelled();
        }
    }

    /**
     * What an interrupted wait throws. It is not a {@code TraktException}, so that nothing repeats a cancelled call.
     */
    static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("the call was cancelled");
    }
}
