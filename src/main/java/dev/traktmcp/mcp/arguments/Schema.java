package dev.traktmcp.mcp.arguments;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON Schema. */
final class Schema {
    private Schema() {}

    @SuppressWarnings("unchecked")
    static @Nullable Map<String, Object> child(Map<String, Object> parent, String field) {
        return (Map<String, Object>) parent.get(field);
    }
}
