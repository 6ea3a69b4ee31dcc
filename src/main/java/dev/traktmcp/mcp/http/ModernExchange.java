package dev.traktmcp.mcp.http;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.modern.ModernErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request: one JSON object, or, from the first notification on, a stream of events that ends with it.
 * Guarded by itself; a stream is written by a thread of its own, so that nobody waits for a client that does not read.
 */
final class ModernExchange {
    /** Keeps proxies from closing a silent stream. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** More waits for nobody: a client that far behind does not read. */
    private static final int FAR_BEHIND = 1_000;

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = {};

    private final Response response;
    private final Callback callback;
    private final Duration told;
    private @Nullable BlockingQueue<byte[]> stream;
    private @Nullable Thread writer;
    private @Nullable Hangup line;
    private Runnable cancel = () -> {};
    private boolean over;

    /** @param told how long an answer waits for those who read a stream */
    ModernExchange(Response response, Callback callback, Duration told) {
        this.response = response;
        this.callback = callback;
        this.told = told;
    }

    /** Notices when the client closes the connection, which cancels the request. */
    synchronized void watch(Request request, Runnable cancel) {
        if (!over) {
            this.cancel = cancel;
            line = Hangup.on(request, () -> {
                cancel.run();
                close();
            });
        }
    }

    /** Sends a notification. */
    synchronized void notice(Map<String, Object> notification) {
        if (over || stream != null && stream.size() >= FAR_BEHIND) {
            return;
        }
        BlockingQueue<byte[]> events = stream;
        if (events == null) {
            events = new LinkedBlockingQueue<>();
            stream = events;
            BlockingQueue<byte[]> begun = events;
            writer = Thread.startVirtualThread(() -> send(begun));
        }
        events.add(event(notification));
    }

    /** Sends the answer, and nothing after it. It waits a moment for those who read a stream, as we may be ending. */
    void answer(Map<String, Object> answer) {
        Thread last = end(answer);
        try {
            if (last != null) {
                last.join(told);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins to send the answer; returns the thread that sends it, or null. */
    private synchronized @Nullable Thread end(Map<String, Object> answer) {
        if (over) {
            return null;
        }
        over = true;
        if (stream != null) {
            stream.add(event(answer));
            stream.add(END);
            return writer;
        }
        if (line != null && line.end()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        JsonErrors.write(response, callback, ModernErrors.status(answer), answer);
        return null;
    }

    /** Says nothing more, as the client has gone, or may not hear any more. */
    synchronized void close() {
        if (over) {
            return;
        }
        over = true;
        if (stream != null) {
            stream.add(END);
        } else {
            callback.failed(new EofException("nothing more is said on this connection"));
        }
    }

    private void send(BlockingQueue<byte[]> events) {
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(200);
        headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        headers.put("X-Accel-Buffering", "no");
        headers.put(HttpHeader.CONNECTION, "close");
        try {
            for (byte[] event = events.take(); event != END; event = next(events)) {
                Content.Sink.write(response, false, ByteBuffer.wrap(event));
            }
            endWatch();
            response.write(true, ByteBuffer.allocate(0), callback);
        } catch (IOException | InterruptedException e) {
            endWatch();
            callback.failed(e);
            lost().run();
        }
    }

    /** Ends this as nobody reads it; returns what cancels the request. */
    private synchronized Runnable lost() {
        Runnable work = over ? () -> {} : cancel;
        over = true;
        return work;
    }

    private static byte[] next(BlockingQueue<byte[]> events) throws InterruptedException {
        byte[] event = events.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return event == null ? COMMENT : event;
    }

    private synchronized void endWatch() {
        if (line != null) {
            line.end();
        }
    }

    private static byte[] event(Map<String, Object> message) {
        return ("event: message\ndata: " + new String(UntypedJson.write(message), StandardCharsets.UTF_8) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
