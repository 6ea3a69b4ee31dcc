package dev.traktmcp.tools;

import dev.traktmcp.trakt.http.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several things asked of Trakt at once, under the deadline of the call. */
final class Together {
    /** Kind to Trakt, and fast enough for fifty titles. */
    private static final int AT_ONCE = 8;

    private Together() {}

    /** All results, in the order of the work; the first failure among them fails the whole. */
    static <T> List<T> all(List<? extends Callable<T>> work) {
        if (work.isEmpty()) {
            return List.of();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(AT_ONCE, work.size()), Thread.ofVirtual().factory())) {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> one : work) {
                begun.add(threads.submit(Deadline.carried(one)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the call was cancelled");
        }
    }
}
