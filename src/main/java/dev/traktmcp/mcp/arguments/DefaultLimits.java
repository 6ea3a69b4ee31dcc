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

    private DefaultLimits() {}

    /** The same schema of an object, with limits on each property. */
    static Map<String, Object> of(Map<String, Object> inputSchema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Objects.requireNonNull(Schema.child(inputSchema, "properties"))
                .forEach((name, schema) -> properties.put(name,
                        name.equals(PageSize.NAME) ? PageSize.open(bounded(schema)) : bounded(schema)));
        Map<String, Object> bounded = new LinkedHashMap<>(inputSchema);
        bounded.put("properties", properties);
        return bounded;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> bounded(Object property) {
        Map<String, Object> schema = new LinkedHashMap<>((Map<String, Object>) property);
        Map<String, Object> bounds = switch (String.valueOf(schema.get("type"))) {
            case "string" -> schema.containsKey("enum") ? Map.of() : TEXT;
            case "array" -> LIST;
            case "integer" -> NUMBER;
            default -> Map.of();
        };
        bounds.forEach(schema::putIfAbsent);
        schema.computeIfPresent("items", (_, items) -> bounded(items));
        return schema;
    }
}
