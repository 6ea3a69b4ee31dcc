package dev.traktmcp.mcp.arguments;

import dev.traktmcp.json.RecordReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The arguments that a tool takes without announcing them: what its input record has beyond its schema. The title can
 * carry them ({@code season}, {@code year}, {@code id}), or another argument. Callers that say them apart are right,
 * too, but not every conversation has to pay for that.
 */
final class Unannounced {
    private static final Map<String, Object> TITLE_TYPE = Map.of("type", "string", "enum", List.of("movie", "show"));

    private Unannounced() {}

    /** The same schema with them, which takes nothing else. */
    static Map<String, Object> added(Map<String, Object> inputSchema, Class<?> input) {
        Map<String, Object> properties =
                new LinkedHashMap<>(Objects.requireNonNull(Schema.child(inputSchema, "properties")));
        RecordReader.fields(input).forEach((name, type) -> properties.computeIfAbsent(name, _ -> schema(name, type)));
        Map<String, Object> whole = new LinkedHashMap<>(inputSchema);
        whole.put("properties", properties);
        whole.put("additionalProperties", false);
        return whole;
    }

    private static Map<String, Object> schema(String name, Class<?> type) {
        if (name.equals("type")) {
            return TITLE_TYPE;
        }
        if (type == List.class) {
            return Map.of("type", "array", "items", Map.of("type", "string"));
        }
        return Map.of("type", type == String.class ? "string" : type == Boolean.class || type == boolean.class
                ? "boolean" : type == Double.class ? "number" : "integer");
    }
}
