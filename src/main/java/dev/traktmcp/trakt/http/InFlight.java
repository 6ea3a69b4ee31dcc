package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets those who ask the same at the same time share one answer. The first sends, on its own thread and within its own
 * deadline; the others wait within theirs. What Trakt answers is the answer of all, also that there is nothing. Where
 * the first gave up, or was refused for who it is, the next one sends. Safe for use by several threads.
 */
final class InFlight<K> {
    /** Empty where the first has no answer of Trakt to share. */
    private final ConcurrentMap<K, CompletableFuture<Optional<Response>>> flights = new ConcurrentHashMap<>();

    Response join(K question, Supplier<Response> ask) {
        while (true) {
            CompletableFuture<Optional<Response>> own = new CompletableFuture<>();
            CompletableFuture<Optional<Response>> first = flights.putIfAbsent(question, own);
            if (first == null) {
                return lead(question, own, ask);
            }
            try {
                Optional<Response> answer = shared(first);
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (TimeoutException _) {
                return ask.get(); // without time left nothing is sent, and the wire says so
            }
        }
    }

    /** It has landed before the others hear of it, so that nobody joins what is over. */
    private Response lead(K question, CompletableFuture<Optional<Response>> own, Supplier<Response> ask) {
        try {
            Response answer = ask.get();
            flights.remove(question);
            own.complete(Optional.of(answer));
            return answer;
        } catch (Throwable e) {
            flights.remove(question);
            if (e instanceof TraktException known && isAnswer(known.failure())) {
                own.completeExceptionally(known);
            } else {
                own.complete(Optional.empty());
            }
            throw e;
        }
    }

    /** The others depend on how much time the first had, and on whose token it was, as several people may share one. */
    private static boolean isAnswer(Failure failure) {
        return !(failure instanceof Failure.Unreachable || failure instanceof Failure.RateLimited
                || failure instanceof Failure.AboutAccess);
    }

    private static Optional<Response> shared(CompletableFuture<Optional<Response>> first) throws TimeoutException {
        try {
            return Deadline.current().await(first);
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TraktException known
                    ? new TraktException(known.failure(), known) : new IllegalStateException(e.getCause());
        }
    }
}
