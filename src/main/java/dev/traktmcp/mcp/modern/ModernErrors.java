package dev.traktmcp.mcp.modern;

import dev.traktmcp.mcp.JsonRpc;
import java.util.Map;

/** The error codes that 2026-07-28 brings, and the status that goes with each over HTTP. */
public final class ModernErrors {
    /** A header and the body disagree, or a header is missing. */
    public static final int HEADER_MISMATCH = -32020;

    /** The client cannot do what the request needs. None of our tools needs anything. */
    public static final int MISSING_CAPABILITY = -32021;

    private ModernErrors() {}

    /** The HTTP status of an answer. Invalid params are an answer like others, unless the request says no revision. */
    public static int status(Map<String, Object> answer) {
        return answer.get("error") instanceof Map<?, ?> error && error.get("code") instanceof Integer code
                ? status(code) : 200;
    }

    private static int status(int code) {
        return switch (code) {
            case JsonRpc.METHOD_NOT_FOUND -> 404;
            case JsonRpc.INVALID_REQUEST, HEADER_MISMATCH, MISSING_CAPABILITY, JsonRpc.UNSUPPORTED_REVISION -> 400;
            default -> 200;
        };
    }
}
