package dev.traktmcp.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call with an answer that is no reply of its tool, as the client has to give something first or may not do what
 * it asks for. Nothing was written.
 */
public final class EarlyAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient Map<String, Object> value;

    private EarlyAnswer(String field, Map<String, Object> value) {
        super(field, null, false, false);
        this.field = field;
        this.value = value;
    }

    /** An answer with this result. */
    public static EarlyAnswer result(Map<String, Object> result) {
        return new EarlyAnswer("result", result);
    }

    /** An answer with this JSON-RPC error. */
    public static EarlyAnswer error(int code, String text) {
        return new EarlyAnswer("error", Map.of("code", code, "message", text));
    }

    /** The result or the error. */
    public Map<String, Object> value() {
        return value;
    }

    /** The JSON-RPC response under this id. */
    Map<String, Object> to(@Nullable Object id) {
        return JsonRpc.message(id, field, value);
    }
}
