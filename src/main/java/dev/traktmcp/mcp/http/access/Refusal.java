package dev.traktmcp.mcp.http.access;

import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.JsonRpc;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused, as it is sent.
 *
 * @param status of HTTP
 * @param challenge the header {@code WWW-Authenticate}, or null
 * @param text what a developer reads
 * @param later the header {@code Retry-After} in seconds, or null
 */
public record Refusal(int status, @Nullable String challenge, String text, @Nullable Integer later)
        implements Admission {
    /** One that stays. */
    public Refusal(int status, @Nullable String challenge, String text) {
        this(status, challenge, text, null);
    }

    /** Sends it. */
    public boolean send(Response response, Callback callback) {
        if (challenge != null) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, challenge);
        }
        if (later != null) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, later);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.setStatus(status);
        response.write(true, ByteBuffer.wrap(UntypedJson.write(
                JsonRpc.error(null, JsonRpc.INVALID_REQUEST, text))), callback);
        return true;
    }
}
