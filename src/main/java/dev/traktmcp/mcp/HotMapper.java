package dev.traktmcp.mcp;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Converts by hand the SDK's records that every call needs, and leaves the others to Jackson. To introspect these
 * records takes Jackson longer than the rest of the first call takes. Safe for use by several threads.
 */
final class HotMapper extends DelegatingMapper {
    /** The SDK's tool of an entry of {@code tools.json}. */
    static Tool tool(Map<String, Object> entry) {
        Map<String, Object> annotations = Catalog.child(entry, "annotations");
        return Tool.builder((String) entry.get("name"), Catalog.child(entry, "inputSchema"))
                .title((String) entry.get("title"))
                .description((String) entry.get("description"))
                .outputSchema(Catalog.child(entry, "outputSchema"))
                .annotations(annotations == null ? null : new ToolAnnotations(
                        (String) annotations.get("title"),
                        (Boolean) annotations.get("readOnlyHint"), (Boolean) annotations.get("destructiveHint"),
                        (Boolean) annotations.get("idempotentHint"), (Boolean) annotations.get("openWorldHint"), null))
                .meta(Catalog.child(entry, "_meta"))
                .build();
    }

    /** The JSON of a result of a call; of any other result, Jackson's. */
    Map<String, Object> result(Object result) {
        return result instanceof CallToolResult called && called.content().stream().allMatch(HotMapper::isPlain)
                ? called(called) : convertValue(result, new TypeRef<>() {});
    }

    private static boolean isPlain(Content content) {
        return content instanceof TextContent text && text.annotations() == null && text.meta() == null;
    }

    private static Map<String, Object> called(CallToolResult called) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Object> contents = new ArrayList<>();
        for (Content content : called.content()) {
            Map<String, Object> text = new LinkedHashMap<>();
            text.put("type", "text");
            text.put("text", ((TextContent) content).text());
            contents.add(text);
        }
        json.put("content", contents);
        putUnlessNull(json, "isError", called.isError());
        putUnlessNull(json, "structuredContent", called.structuredContent());
        putUnlessNull(json, "_meta", called.meta());
        return json;
    }

    private static void putUnlessNull(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertValue(Object value, TypeRef<T> type) {
        return type.getType() == CallToolRequest.class && value instanceof Map<?, ?> call
                && call.get("name") instanceof String name
                && (call.get("arguments") == null || call.get("arguments") instanceof Map)
                && (call.get("_meta") == null || call.get("_meta") instanceof Map)
                        ? (T) new CallToolRequest(
                                name, (Map<String, Object>) call.get("arguments"),
                                (Map<String, Object>) call.get("_meta"))
                        : super.convertValue(value, type);
    }
}
