package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.DelegatingMapper;
import dev.traktmcp.mcp.JsonRpc;
import io.modelcontextprotocol.spec.McpError;
import java.io.IOException;

/** A mapper that writes every refusal as a JSON-RPC error with our own text. */
final class SafeMapper extends DelegatingMapper {

    private static Object safe(Object value) {
        if (!(value instanceof McpError refusal)) {
            return value;
        }
        int code = refusal.getJsonRpcError() == null ? JsonRpc.INTERNAL_ERROR : refusal.getJsonRpcError().code();
        String text = String.valueOf(refusal.getMessage());
        if (text.startsWith("Session not found")) {
            return JsonRpc.error(
                    null, JsonRpc.INVALID_REQUEST, "There is no such session here (any more); initialize a new one");
        }
        return switch (code) {
            case JsonRpc.METHOD_NOT_FOUND ->
                    JsonRpc.error(null, JsonRpc.INVALID_REQUEST, text); // says which header is missing
            case JsonRpc.INTERNAL_ERROR -> JsonRpc.error(null, code, "Internal error");
            default -> JsonRpc.error(null, code, "This message cannot be read");
        };
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        return super.writeValueAsString(safe(value));
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        return super.writeValueAsBytes(safe(value));
    }
}
