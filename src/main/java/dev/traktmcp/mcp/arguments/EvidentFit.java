package dev.traktmcp.mcp.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which arguments fit a schema beyond doubt, so that nobody has to load a validator for them. It knows the
 * keywords of JSON Schema 2020-12 that {@code tools.json} uses most. For any other keyword, and for any argument that
 * does not fit, it says no, which means only that the validator has to look.
 */
final class EvidentFit {
    private static final Set<String> KNOWN = Set.of(
            "type", "properties", "required", "additionalProperties", "enum", "minimum", "maximum", "minLength",
            "maxLength", "minItems", "maxItems", "items", "default", "description", "title");
    /** A double holds every whole number up to here. */
    private static final long EXACT = 1L << 53;

    private EvidentFit() {}

    /** Whether the value fits the schema beyond doubt. */
    static boolean of(Map<String, Object> schema, @Nullable Object value) {
        return KNOWN.containsAll(schema.keySet())
                && schema.get("type") instanceof String type
                && (!schema.containsKey("enum") || ((List<?>) schema.get("enum")).contains(value))
                && switch (type) {
                    case "object" -> value instanceof Map<?, ?> object && object(schema, object);
                    case "array" -> value instanceof List<?> list && array(schema, list);
                    case "string" -> value instanceof String text
                            && isWithin(schema, "minLength", "maxLength", text.codePointCount(0, text.length()));
                    case "integer" -> (value instanceof Integer || value instanceof Long)
                            && Math.abs(((Number) value).longValue()) <= EXACT
                            && isWithin(schema, "minimum", "maximum", ((Number) value).longValue());
                    case "boolean" -> value instanceof Boolean;
                    default -> false;
                };
    }

    private static boolean object(Map<String, Object> schema, Map<?, ?> object) {
        Map<String, Object> properties = Schema.child(schema, "properties");
        if (properties == null || !Boolean.FALSE.equals(schema.get("additionalProperties"))
                || schema.get("required") instanceof List<?> required && !object.keySet().containsAll(required)) {
            return false;
        }
        for (Map.Entry<?, ?> field : object.entrySet()) {
            Map<String, Object> property = Schema.child(properties, (String) field.getKey());
            if (property == null || !of(property, field.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean array(Map<String, Object> schema, List<?> list) {
        Map<String, Object> items = Schema.child(schema, "items");
        if (items == null || !isWithin(schema, "minItems", "maxItems", list.size())) {
            return false;
        }
        for (Object item : list) {
            if (!of(items, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(Map<String, Object> schema, String least, String most, long value) {
        return (!schema.containsKey(least) || schema.get(least) instanceof Integer bound && value >= bound)
                && (!schema.containsKey(most) || schema.get(most) instanceof Integer bound && value <= bound);
    }
}
