package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Opening;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is prepared at once, without a thread of its own and without the SDK, which opens a stream for each
 * answer. It answers with one JSON object, as every client of Streamable HTTP has to take either. What is not quite as
 * it should be is left to what comes behind. Safe for use by several threads.
 */
final class ReadyAnswers extends Handler.Wrapper {
    private static final String SESSION = "Mcp-Session-Id";

    /** What is prepared is asked for in less. */
    private static final int LARGEST = 4_096;

    private final Opening opening;
    private final Sessions sessions;

    ReadyAnswers(Opening opening, Sessions sessions, Handler behind) {
        super(behind);
        this.opening = opening;
        this.sessions = sessions;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Session session = session(request);
        if (session == null) {
            return super.handle(request, response, callback);
        }
        Content.Chunk start = request.read();
        if (Content.Chunk.isFailure(start)) {
            callback.failed(start.getFailure());
            return true;
        }
        byte[] body = start == null ? new byte[0] : bytes(start);
        return body.length == request.getLength()
                ? answer(session, body, request, response, callback)
                : OwnThread.run(request, response, callback,
                        () -> answer(session, withTheRest(body, request), request, response, callback));
    }

    private boolean answer(Session session, byte[] body, Request request, Response response, Callback callback)
            throws Exception {
        byte[] answer = Message.read(body) instanceof Message.Request message && !session.isRunning(message.id())
                ? opening.answer(message) : null;
        return answer == null
                ? super.handle(new ReplayedRequest(request, body), response, callback)
                : JsonErrors.write(response, callback, 200, answer);
    }

    /** The session of a request for which an answer could be ready, or null. */
    private @Nullable Session session(Request request) {
        if (!request.getMethod().equals("POST") || !Request.getPathInContext(request).equals(Sessions.STREAMABLE)
                || request.getLength() < 0 || request.getLength() > LARGEST
                || !JsonRpcBodyHandler.isJson(request) || !takesBoth(request)
                || JsonRpcBodyHandler.unknownRevision(request) != null) {
            return null;
        }
        Session session = sessions.find(request.getHeaders().get(SESSION));
        return session != null && session.isKnownToBeActive() ? session : null;
    }

    private static boolean takesBoth(Request request) {
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return accepted != null && accepted.contains("application/json") && accepted.contains("text/event-stream");
    }

    private static byte[] bytes(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes, 0, bytes.length);
        chunk.release();
        return bytes;
    }

    private static byte[] withTheRest(byte[] start, Request request) throws IOException {
        byte[] whole = new byte[(int) request.getLength()];
        System.arraycopy(start, 0, whole, 0, start.length);
        try (InputStream in = Content.Source.asInputStream(request)) {
            in.readNBytes(whole, start.length, whole.length - start.length);
        }
        return whole;
    }
}
