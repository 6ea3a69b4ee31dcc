package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.http.access.Caller;
import org.eclipse.jetty.http.HttpHeader;
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
    static final String SESSION = "Mcp-Session-Id";

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
        return SmallBody.read(request, response, callback, body -> answer(session, body, request, response, callback));
    }

    private boolean answer(Session session, byte[] body, Request request, Response response, Callback callback)
            throws Exception {
        byte[] answer = Message.read(body) instanceof Message.Request message && !message.saysRevision()
                && !session.isRunning(message.id()) ? opening.answer(message) : null;
        if (answer == null) {
            return super.handle(new ReplayedRequest(request, body), response, callback);
        }
        session.used();
        return JsonErrors.write(response, callback, 200, answer);
    }

    /** The session of a request for which an answer could be ready, or null. */
    private @Nullable Session session(Request request) {
        if (!request.getMethod().equals("POST") || !Request.getPathInContext(request).equals(Sessions.STREAMABLE)
                || !SmallBody.isAnnounced(request) || !JsonRpcBodyHandler.isJson(request) || !takesBoth(request)
                || JsonRpcBodyHandler.unknownRevision(request) != null) {
            return null;
        }
        Session session = sessions.find(request.getHeaders().get(SESSION));
        return session != null && session.isOf(Caller.of(request)) && session.isKnownToBeActive() ? session : null;
    }

    private static boolean takesBoth(Request request) {
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return accepted != null && accepted.contains("application/json") && accepted.contains("text/event-stream");
    }
}
