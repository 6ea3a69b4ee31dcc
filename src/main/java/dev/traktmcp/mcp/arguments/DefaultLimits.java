package dev.traktmcp.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The limits for schemas that state none of their own, so that no endless input reaches Trakt. They are here and not in
 * {@code tools.json}, because every conversation would pay for a hundred repetitions.
 */
final class DefaultLimits {
    private static final Map<String, Object> TEXT = Map.of("minLength", 1, "maxLength", 500);
    private static final Map<String, Object> LIST = Map.of("minItems", 1, "maxItems", 50);
    private static final Map<String, Object> NUMBER = Map.of("minimum", 0, "maximum", 9999);
    private static final Map<String, Object> PAGE = Map.of("minimum", 1, "maximum", 50, "default", 1);
    private static final Map<String, Object> PAGE_SIZE = Map.of("minimum", 1);

    private DefaultLimits() {}

    /** The same schema of an object, with limits on each property. */
    static Map<String, Object> of(Map<String, Object> inputSchema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Objects.requireNonNull(Schema.child(inputSchema, "properties"))
                .forEach((name, schema) -> properties.put(name, bounded(name, schema)));
        Map<String, Object> bounded = new LinkedHashMap<>(inputSchema);
        bounded.put("properties", properties);
        return bounded;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> bounded(String name, Object property) {
        Map<String, Object> schema = new LinkedHashMap<>((Map<String, Object>) property);
        if (name.equals(PageSize.NAME)) {
            schema.remove(PageSize.MOST); // one that is too large is cut, not refused
        }
        bounds(name, schema).forEach(schema::putIfAbsent);
        schema.computeIfPresent("items", (_, items) -> bounded("", items));
        return schema;
    }

    private static Map<String, Object> bounds(String name, Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> schema.containsKey("enum") ? Map.of() : TEXT;
            case "array" -> LIST;
            case "integer" -> name.equals("page") ? PAGE : name.equals(PageSize.NAME) ? PAGE_SIZE : NUMBER;
            default -> Map.of();
        };
    }
}
