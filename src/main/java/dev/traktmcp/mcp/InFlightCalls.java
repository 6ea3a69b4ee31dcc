package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Protocol.Running;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests in progress: each can be cancelled, and all can be waited for. Safe for use by several threads. */
public final class InFlightCalls {
    private final Map<Object, Slot> running = new ConcurrentHashMap<>();
    private volatile boolean ending;

    /**
     * Begins work, unless work under the same key is in progress.
     *
     * @param key the client's id of the request
     * @param answer receives the answer, unless the work was cancelled
     * @param work starts the work; its argument takes the answer
     * @return false where nothing was begun
     */
    public boolean begin(
            Object key, Consumer<Map<String, Object>> answer, Function<Consumer<Map<String, Object>>, Running> work) {
        Slot slot = new Slot();
        Slot before = running.putIfAbsent(key, slot);
        if (before != null && !(before.answered && running.replace(key, before, slot))) {
            return false;
        }
        slot.fill(work.apply(given -> {
            if (running.get(key) == slot) { // removed after the answer, as drain() waits for that
                slot.answered = true;
                answer.accept(given);
                running.remove(key, slot);
            }
        }));
        return true;
    }

    /** Whether work under this key is going on. */
    public boolean isRunning(Object key) {
        Slot slot = running.get(key);
        return slot != null && !slot.answered;
    }

    public void cancel(Object key) {
        Slot cancelled = running.remove(key);
        if (cancelled != null) {
            cancelled.cancel();
        }
    }

    /** Notes that we are ending. */
    public void end() {
        ending = true;
    }

    /** Whether we are ending, so that nothing should begin any more. */
    public boolean isEnding() {
        return ending;
    }

    /** Waits until everything is answered, at most so long, then cancels the rest. */
    public void drain(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.values().forEach(Slot::cancel);
    }

    /** The place of a request in progress. It may be cancelled before its work is set. Guarded by itself. */
    private static final class Slot implements Running {
        private @Nullable Running work;
        private boolean cancelled;

        /** Whether its answer is on the way, after which the client may use the id again. */
        private volatile boolean answered;

        synchronized void fill(Running given) {
            work = given;
            if (cancelled) {
                given.cancel();
            }
        }

        @Override
        public synchronized void cancel() {
            cancelled = true;
            if (work != null) {
                work.cancel();
            }
        }
    }
}
