package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Revisions;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes the short requests of 2026-07-28 out on the thread that reads, so that what is prepared is answered at once.
 * Everything else comes to {@link JsonRpcBodyHandler}. Safe for use by several threads.
 */
final class ModernHandler extends Handler.Wrapper {
    private final ModernRequests requests;

    ModernHandler(ModernRequests requests, Handler behind) {
        super(behind);
        this.requests = requests;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Revisions.MODERN.equals(request.getHeaders().get(JsonRpcBodyHandler.REVISION))
                || !Request.getPathInContext(request).equals(Sessions.STREAMABLE)) {
            return super.handle(request, response, callback);
        }
        if (!request.getMethod().equals("POST")) {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            return JsonErrors.refuse(response, callback, 405, "Since " + Revisions.MODERN + " all requests are POST");
        }
        return SmallBody.isAnnounced(request) && JsonRpcBodyHandler.isJson(request)
                ? SmallBody.read(request, response, callback, body -> answer(body, request, response, callback))
                : super.handle(request, response, callback);
    }

    private boolean answer(byte[] body, Request request, Response response, Callback callback) throws Exception {
        return Message.read(body) instanceof Message.Request message
                ? requests.answer(message, request, response, callback)
                : super.handle(new ReplayedRequest(request, body), response, callback);
    }
}
