package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.Revisions;
import dev.traktmcp.mcp.arguments.SchemaWording;
import dev.traktmcp.mcp.http.access.Caller;
import dev.traktmcp.mcp.http.access.Refusal;
import dev.traktmcp.mcp.modern.RequestMeta;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Reads posted bodies, passes on only messages, and refuses everything else in our own words. Safe for use by several
 * threads.
 */
final class JsonRpcBodyHandler extends Handler.Wrapper {
    static final String REVISION = "MCP-Protocol-Version";
    private static final int LARGEST = 1024 * 1024;

    private final ModernRequests modern;

    /** @param modern answers the requests of 2026-07-28 */
    JsonRpcBodyHandler(ModernRequests modern, Handler behind) {
        super(behind);
        this.modern = modern;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String revision = unknownRevision(request);
        if (!request.getMethod().equals("POST")) {
            return revision == null ? super.handle(request, response, callback)
                    : JsonErrors.write(response, callback, 400, RequestMeta.unsupported(null, revision));
        }
        if (!isJson(request)) {
            return JsonErrors.refuse(response, callback, 415, "The header Content-Type: application/json is needed");
        }
        byte[] body = read(request);
        if (body.length > LARGEST) {
            return JsonErrors.refuse(response, callback, 413, "A message may have at most " + LARGEST + " bytes");
        }
        return switch (Message.read(body)) {
            case Message.Unreadable unreadable -> JsonErrors.write(response, callback, 400, unreadable.refusal());
            case Message.Request message when modern.isEnding() ->
                    JsonErrors.ending(response, callback, message.id());
            case Message.Request message when isAtMcp(request) && (revision != null || message.saysRevision()) ->
                    modern.answer(message, request, response, callback);
            case Message.Request(Object id, String method, _) when isUnknown(method, request) ->
                    JsonErrors.write(response, callback, 200,
                            JsonRpc.error(id, JsonRpc.METHOD_NOT_FOUND, "Method not found: "
                                    + SchemaWording.brief(method)));
            case Message.Request(Object id, String method, _) when revision != null
                    && Protocol.METHODS.contains(method) ->
                    JsonErrors.write(response, callback, 400, RequestMeta.unsupported(id, revision));
            case Message.Request(Object id, String method, var fields) when method.equals("initialize")
                    && !(fields.get("params") instanceof Map) ->
                    JsonErrors.write(response, callback, 400,
                            JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "params must be an object"));
            case Message.Request message when Caller.of(request).refusal(message) instanceof Refusal refusal ->
                    refusal.send(response, callback);
            case Message.Request message -> {
                request.setAttribute(Session.REQUEST_ID, message.id());
                yield super.handle(new ReplayedRequest(request, body), response, callback);
            }
            case Message.Notification _ when isAtMcp(request) && Revisions.MODERN.equals(revision) -> {
                response.setStatus(202);
                callback.succeeded();
                yield true;
            }
            case Message.Notification _, Message.Answer _ when revision != null ->
                    JsonErrors.write(response, callback, 400, RequestMeta.unsupported(null, revision));
            case Message.Notification _, Message.Answer _ ->
                    super.handle(new ReplayedRequest(request, body), response, callback);
        };
    }

    static boolean isJson(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && MimeTypes.getContentTypeWithoutCharset(type).equalsIgnoreCase("application/json");
    }

    /** The revision in the request's header where it is none of ours, else null. */
    static @Nullable String unknownRevision(Request request) {
        String revision = request.getHeaders().get(REVISION);
        return revision == null || Revisions.BY_HANDSHAKE.contains(revision) ? null : revision;
    }

    /** A client looks for a newer revision before it has a session; over SSE, answers belong on the stream. */
    private static boolean isUnknown(String method, Request request) {
        return !Protocol.METHODS.contains(method) && isAtMcp(request);
    }

    private static boolean isAtMcp(Request request) {
        return Request.getPathInContext(request).equals(Sessions.STREAMABLE);
    }

    /** Reads as much as a message may have, and a byte more; what is behind that stays to be read. */
    @SuppressWarnings("resource") // who closes it says that the rest is not wanted, and Jetty hangs up
    private static byte[] read(Request request) throws IOException {
        long announced = request.getLength();
        return Content.Source.asInputStream(request)
                .readNBytes(announced >= 0 && announced <= LARGEST ? (int) announced : LARGEST + 1);
    }
}
