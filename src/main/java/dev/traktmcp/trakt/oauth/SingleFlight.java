package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one piece of work at a time; all callers who want it wait for it together. It runs on its own thread, which
 * nobody interrupts: a call may be cancelled or run out of time, but a refresh that has begun must end with its pair on
 * the disk. Safe for use by several threads; its monitor guards the current work.
 */
final class SingleFlight<T> {
    private final String name;
    private @Nullable CompletableFuture<T> current;

    SingleFlight(String name) {
        this.name = name;
    }

    /** Joins the current work, or starts this; waits no longer than the current {@link Deadline} allows. */
    T join(Supplier<T> work) {
        CompletableFuture<T> joined = joined(work);
        try {
            return Deadline.current().await(joined);
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } catch (TimeoutException e) {
            throw new TraktException(new Failure.Unreachable("Trakt's sign-in server", false), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TraktException known
                    ? new TraktException(known.failure(), known) : new IllegalStateException(e.getCause());
        }
    }

    private synchronized CompletableFuture<T> joined(Supplier<T> work) {
        if (current == null || current.isDone()) {
            CompletableFuture<T> started = new CompletableFuture<>();
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    started.complete(work.get());
                } catch (Throwable e) {
                    started.completeExceptionally(e);
                }
            });
            current = started;
        }
        return current;
    }

    /** Waits for the current work, however it ends. */
    void land(Duration patience) {
        @Nullable
        CompletableFuture<T> last;
        synchronized (this) {
            last = current;
        }
        try {
            if (last != null) {
                last.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // its callers have got the failure
        }
    }
}
