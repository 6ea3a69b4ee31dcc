package dev.traktmcp.mcp.modern;

import dev.traktmcp.json.UntypedJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request of 2026-07-28 as a well-behaved client sends it. */
public record ModernRequest(Object id, String method, Map<String, Object> params, Map<String, Object> meta) {
    /** One without capabilities. */
    public static ModernRequest of(Object id, String method, Map<String, Object> params) {
        return new ModernRequest(id, method, params, Map.of(
                "io.modelcontextprotocol/protocolVersion", "2026-07-28",
                "io.modelcontextprotocol/clientInfo", Map.of("name", "test", "version", "1"),
                "io.modelcontextprotocol/clientCapabilities", Map.of()));
    }

    public static ModernRequest call(Object id, String tool, Map<String, Object> arguments) {
        return of(id, "tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** The same of a client whose person can be asked in this way, {@code form} or {@code url}. */
    public ModernRequest thatCan(String mode) {
        return withMeta("clientCapabilities", Map.of("elicitation", Map.of(mode, Map.of())));
    }

    /** The same with something else, or nothing, under a key of the protocol's. */
    public ModernRequest withMeta(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(meta);
        if (value == null) {
            changed.remove("io.modelcontextprotocol/" + key);
        } else {
            changed.put("io.modelcontextprotocol/" + key, value);
        }
        return new ModernRequest(id, method, params, changed);
    }

    /** The same with one more parameter. */
    public ModernRequest with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(params);
        changed.put(name, value);
        return new ModernRequest(id, method, changed, meta);
    }

    /** The second half of a call: the same request with answers and what was given for it. */
    public ModernRequest again(Map<String, Object> responses, Object state) {
        return with("inputResponses", responses).with("requestState", state);
    }

    public Map<String, Object> json() {
        Map<String, Object> whole = new LinkedHashMap<>(params);
        whole.put("_meta", meta);
        return new LinkedHashMap<>(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", whole));
    }

    @Override
    public String toString() {
        return new String(UntypedJson.write(json()), StandardCharsets.UTF_8);
    }
}
