package dev.traktmcp.mcp.modern;

import dev.traktmcp.mcp.Elicitation;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Message;
import dev.traktmcp.mcp.Revisions;
import dev.traktmcp.mcp.arguments.SchemaWording;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its client in {@code _meta}. Anything else in there is passed over.
 *
 * @param revision the value under {@link Revisions#OF_REQUEST}, of any type, as clients send it
 * @param capabilities that under {@code io.modelcontextprotocol/clientCapabilities}
 */
public record RequestMeta(@Nullable Object revision, @Nullable Object capabilities) {
    static final String PREFIX = "io.modelcontextprotocol/";
    static final String SERVER_INFO = PREFIX + "serverInfo";
    static final String SUBSCRIPTION_ID = PREFIX + "subscriptionId";
    private static final String CAPABILITIES = PREFIX + "clientCapabilities";

    public static RequestMeta of(Message.Request request) {
        return request.fields().get("params") instanceof Map<?, ?> params
                && params.get("_meta") instanceof Map<?, ?> meta
                        ? new RequestMeta(meta.get(Revisions.OF_REQUEST), meta.get(CAPABILITIES))
                        : new RequestMeta(null, null);
    }

    /** The error for a request that does not say what each has to say, or names another revision; else null. */
    public @Nullable Map<String, Object> refusal(Object id) {
        if (!(revision instanceof String)) {
            return missing(id, Revisions.OF_REQUEST);
        }
        if (!revision.equals(Revisions.MODERN)) {
            return unsupported(id, (String) revision);
        }
        return capabilities instanceof Map ? null : missing(id, CAPABILITIES);
    }

    private static Map<String, Object> missing(Object id, String key) {
        return JsonRpc.error(id, JsonRpc.INVALID_PARAMS, "Each request has to have " + key + " in params._meta");
    }

    /** The error for a revision that is not spoken here, or not without a handshake. */
    public static Map<String, Object> unsupported(@Nullable Object id, String revision) {
        return JsonRpc.message(id, "error", Map.of(
                "code", JsonRpc.UNSUPPORTED_REVISION,
                "message", "Unsupported protocol version",
                "data", Map.of("supported", Revisions.supported(), "requested", SchemaWording.brief(revision))));
    }

    /** How the client lets us ask its person. */
    Elicitation elicitation() {
        return capabilities instanceof Map<?, ?> can && can.get("elicitation") instanceof Map<?, ?> modes
                ? Elicitation.of(modes.containsKey("form"), modes.containsKey("url")) : Elicitation.NONE;
    }
}
