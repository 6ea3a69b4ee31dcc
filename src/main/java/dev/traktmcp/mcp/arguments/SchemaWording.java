package dev.traktmcp.mcp.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what a schema expects of a value, in words that finish a sentence such as "rating …". */
public final class SchemaWording {
    private static final int SHOWN = 40;

    private SchemaWording() {}

    static String of(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> allowed) {
            return "must be one of " + allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return switch ((String) schema.getOrDefault("type", "")) {
            case "integer" -> "must be a whole number" + range(schema, "minimum", "maximum", "");
            case "number" -> "must be a number" + range(schema, "minimum", "maximum", "");
            case "boolean" -> "must be true or false";
            case "array" -> "must be a list" + range(schema, "minItems", "maxItems", " entries");
            default -> "must be text" + range(schema, "minLength", "maxLength", " characters");
        };
    }

    /** The given value, short enough to repeat. */
    static String given(JsonNode value) {
        if (value.isArray()) {
            return "a list of " + value.size();
        }
        if (value.isObject()) {
            return "an object";
        }
        if (!value.isString()) {
            return value.toString();
        }
        String text = value.stringValue();
        return text.isEmpty() ? "empty" : text.length() > SHOWN ? text.length() + " characters" : '"' + text + '"';
    }

    public static String brief(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }

    private static String range(Map<String, Object> schema, String least, String most, String unit) {
        Object low = schema.get(least);
        Object high = schema.get(most);
        if (low != null && high != null) {
            return (unit.isEmpty() ? " from " : " of ") + low + " to " + high + unit;
        }
        return low != null ? " of at least " + low + unit : high != null ? " of at most " + high + unit : "";
    }
}
