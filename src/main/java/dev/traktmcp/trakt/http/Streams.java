package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Deadline;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Queues the requests that are too many at once for one HTTP/2 connection; Java's client fails them instead. Safe for
 * use by several threads.
 */
final class Streams {
    // Servers allow a hundred as a rule (RFC 9113 advises no less); one that allows less makes us wait and ask again.
    private static final int MOST = 32;
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final FreshClient client;
    private final Semaphore free = new Semaphore(MOST, true);

    Streams(FreshClient client) {
        this.client = client;
    }

    /** Sends it when its turn has come, as {@link FreshClient#send} does, within the deadline of the call. */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws InterruptedException, ExecutionException, TimeoutException {
        Deadline end = Deadline.current();
        if (!free.tryAcquire(end.rest().toNanos(), TimeUnit.NANOSECONDS)) {
            throw new ExecutionException(new HttpConnectTimeoutException("no stream was free in time"));
        }
        try {
            while (true) {
                try {
                    return client.send(request, handler, end);
                } catch (ExecutionException e) {
                    if (!isRefused(e.getCause()) || end.rest().compareTo(MOMENT) <= 0) {
                        throw e;
                    }
                }
                Thread.sleep(MOMENT);
            }
        } finally {
            free.release();
        }
    }

    /** Whether the client did not send a request, because the server allows no more at once. */
    static boolean isRefused(@Nullable Throwable cause) {
        return cause instanceof IOException && "too many concurrent streams".equals(cause.getMessage());
    }
}
