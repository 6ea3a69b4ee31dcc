package dev.traktmcp.mcp;

import dev.traktmcp.mcp.beside.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON-RPC 2.0 messages, and the codes of its errors. */
public final class JsonRpc {
    static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;

    /** An error code of MCP itself, until 2025-11-25. */
    public static final int RESOURCE_NOT_FOUND = -32002;

    /** An error code of MCP itself, since 2026-07-28. */
    public static final int UNSUPPORTED_REVISION = -32022;

    public static final String SAME_ID = "A request with this id is still being worked on";

    private JsonRpc() {}

    static Map<String, Object> result(@Nullable Object id, Map<String, Object> result) {
        return message(id, "result", result);
    }

    /** @param id null where it could not be read */
    public static Map<String, Object> error(@Nullable Object id, int code, String text) {
        return message(id, "error", Map.of("code", code, "message", text));
    }

    /** The error for what was refused. */
    static Map<String, Object> refused(@Nullable Object id, Refused refused) {
        int code = switch (refused.kind()) {
            case NO_SUCH_METHOD -> METHOD_NOT_FOUND;
            case NO_SUCH_RESOURCE -> RESOURCE_NOT_FOUND;
            case BAD_PARAMS -> INVALID_PARAMS;
            case FAILED -> INTERNAL_ERROR;
        };
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", refused.words());
        if (!refused.data().isEmpty()) {
            error.put("data", refused.data());
        }
        return message(id, "error", error);
    }

    public static Map<String, Object> request(Object id, String method, Map<String, Object> params) {
        Map<String, Object> request = message(id, "method", method);
        request.put("params", params);
        return request;
    }

    public static Map<String, Object> notification(String method, Map<String, Object> params) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("jsonrpc", "2.0");
        notification.put("method", method);
        notification.put("params", params);
        return notification;
    }

    /** {@code notifications/progress}. */
    public static Map<String, Object> progress(Object token, int done, @Nullable Integer total) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("progressToken", token);
        params.put("progress", done);
        if (total != null) {
            params.put("total", total);
        }
        return notification("notifications/progress", params);
    }

    public static Map<String, Object> message(@Nullable Object id, String field, Object value) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put(field, value);
        return message;
    }
}
