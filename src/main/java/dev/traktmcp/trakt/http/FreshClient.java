package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Java's HTTP client for one server, and a fresh one after a time-out: a client keeps a connection on which nothing
 * comes any more, as after sleep or on another network, for as long as it is used. It would also open a connection for
 * each request that comes before the first one stands, so the first request goes ahead, and the others share its
 * connection. Safe for use by several threads.
 */
final class FreshClient {
    static final Duration CONNECT = Duration.ofSeconds(5);
    // The client closes a connection that was not used for 30 seconds.
    private static final long KEPT = Duration.ofSeconds(25).toNanos();

    private final Supplier<HttpClient> maker;
    private final boolean shares;
    private final Duration connect;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Line line;

    /** A client with what we know of its connection; guarded by the lock. */
    private static final class Line {
        private final HttpClient client;
        private boolean opening;
        private boolean standing;
        private long used;

        private Line(HttpClient client) {
            this.client = client;
        }

        private boolean stands() {
            return standing && System.nanoTime() - used < KEPT;
        }
    }

    private record Sent<T>(Line line, CompletableFuture<HttpResponse<T>> coming) {}

    /**
     * @param maker makes the clients
     * @param shares whether requests can share a connection, as over HTTP/2
     * @param connect the clients' limit for a connection, {@link #CONNECT}
     */
    FreshClient(Supplier<HttpClient> maker, boolean shares, Duration connect) {
        this.connect = connect;
        this.maker = maker;
        this.shares = shares;
        line = new Line(maker.get());
    }

    /**
     * Sends a request and waits for headers and body together, until a deadline.
     *
     * @throws TimeoutException if it was sent and no answer came in time
     * @throws ExecutionException with the cause of the client, which is an {@link HttpConnectTimeoutException} also
     *     where the time went by before it could be sent
     */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Deadline end)
            throws InterruptedException, ExecutionException, TimeoutException {
        Sent<T> sent = begin(request, handler, end);
        try {
            return end.await(sent.coming());
        } catch (TimeoutException e) {
            replace(sent.line());
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpConnectTimeoutException) {
                replace(sent.line());
            }
            throw e;
        } finally {
            sent.coming().cancel(true);
        }
    }

    private <T> Sent<T> begin(HttpRequest request, BodyHandler<T> handler, Deadline end)
            throws InterruptedException, ExecutionException {
        lock.lockInterruptibly();
        try {
            awaitConnection(end);
            Line current = line;
            boolean first = !current.stands() && !current.opening;
            current.opening |= first;
            // Under the lock, as a client that is being replaced takes no requests.
            CompletableFuture<HttpResponse<T>> coming = current.client.sendAsync(request, head -> {
                answered(current);
                return handler.apply(head);
            });
            coming.whenComplete((_, failure) -> ended(current, first, failure));
            return new Sent<>(current, coming);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a connection stands or there is none, but not longer than opening one may take. */
    private void awaitConnection(Deadline end) throws InterruptedException, ExecutionException {
        long tooLong = System.nanoTime() + connect.toNanos();
        while (shares && line.opening && !line.stands() && !end.rest().isZero() && System.nanoTime() - tooLong < 0) {
            changed.awaitNanos(Math.min(Deadline.GLANCE.toNanos(), end.rest().toNanos()));
        }
        if (end.rest().isZero()) {
            throw new ExecutionException(new HttpConnectTimeoutException("no connection stood in time"));
        }
    }

    private void answered(Line by) {
        lock.lock();
        try {
            by.opening = false;
            by.standing = true;
            by.used = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void ended(Line by, boolean first, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        lock.lock();
        try {
            by.opening &= !first;
            by.standing &= !(cause instanceof IOException) || Streams.isRefused(cause);
            by.used = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Requests that time out together replace it once; those still on their way have their answers. */
    private void replace(Line silent) {
        lock.lock();
        try {
            if (line == silent) {
                line = new Line(maker.get());
                silent.client.shutdown();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
