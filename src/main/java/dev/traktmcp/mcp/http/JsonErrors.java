package dev.traktmcp.mcp.http;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.http.access.Refusal;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes every HTTP refusal as a JSON-RPC error, the servlet container's included. Safe for use by several threads. */
final class JsonErrors extends ErrorHandler {
    /** When a client that is refused for now may come again. */
    static final String RETRY_SECONDS = "10";

    private static final HttpField JSON = new HttpField(HttpHeader.CONTENT_TYPE, "application/json");

    /** Answers with a status and a JSON-RPC message. */
    static boolean write(Response response, Callback callback, int status, Map<String, Object> message) {
        return write(response, callback, status, UntypedJson.write(message));
    }

    /** Answers with a status and JSON. */
    static boolean write(Response response, Callback callback, int status, byte[] json) {
        response.setStatus(status);
        response.getHeaders().put(JSON);
        response.write(true, ByteBuffer.wrap(json), callback);
        return true;
    }

    /** Refuses with a status and a text. */
    static boolean refuse(Response response, Callback callback, int status, String text) {
        return new Refusal(status, null, text).send(response, callback);
    }

    /** Refuses a request that comes while we end, and closes the connection. */
    static boolean ending(Response response, Callback callback, Object id) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        return write(response, callback, 503,
                JsonRpc.error(id, JsonRpc.INTERNAL_ERROR, "This server is being stopped; nothing was done"));
    }

    /** The refusal of a client that comes when there is no room. */
    static byte[] busy() {
        return UntypedJson.write(JsonRpc.error(null, JsonRpc.INTERNAL_ERROR,
                "All sessions of this server are being used; try again later"));
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** Sends only the status, as the message may come from an exception. */
    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        write(response, callback, status, error(status));
    }

    private static Map<String, Object> error(int status) {
        int code = HttpStatus.isServerError(status) ? JsonRpc.INTERNAL_ERROR : JsonRpc.INVALID_REQUEST;
        return JsonRpc.error(null, code, HttpStatus.getMessage(status));
    }
}
