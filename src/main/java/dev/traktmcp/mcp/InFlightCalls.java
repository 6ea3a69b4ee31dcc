package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Protocol.Running;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** The requests that are being worked on: each can be cancelled, all can be waited for. */
public final class InFlightCalls {
    private final Map<Object, Running> running = new ConcurrentHashMap<>();

    /**
     * Begins work, unless work under the same key is still going on.
     *
     * @param key what the client calls the request by
     * @param answer is given the work's answer, unless it was cancelled
     * @param work starts it; what it is handed takes the answer
     * @return false where nothing was begun
     */
    public boolean begin(
            Object key, Consumer<Map<String, Object>> answer, Function<Consumer<Map<String, Object>>, Running> work) {
        Slot slot = new Slot();
        if (running.putIfAbsent(key, slot) != null) {
            return false;
        }
        slot.fill(work.apply(given -> {
            if (running.get(key) == slot) { // removed after answering, because drain() waits for that
                answer.accept(given);
                running.remove(key, slot);
            }
        }));
        return true;
    }

    public void cancel(Object key) {
        Running cancelled = running.remove(key);
        if (cancelled != null) {
            cancelled.cancel();
        }
    }

    /** Waits until all is answered, and cancels what is not by then. */
    public void drain(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!running.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.values().forEach(Running::cancel);
    }

    /** A request's place among the running ones: it may be cancelled before its work has been handed over. */
    private static final class Slot implements Running {
        private Running work;
        private boolean cancelled;

        synchronized void fill(Running given) {
            work = given;
            if (cancelled) {
                work.cancel();
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
