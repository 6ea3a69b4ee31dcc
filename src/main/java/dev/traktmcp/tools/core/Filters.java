package dev.traktmcp.tools.core;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What narrowed an answer, in the data of a reply: the arguments as they were understood. */
public final class Filters {
    private Filters() {}

    /** The values by their names, without null and false; null where none is left. */
    public static @Nullable Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> filters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null && !Boolean.FALSE.equals(namesAndValues[i + 1])) {
                filters.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return filters.isEmpty() ? null : filters;
    }
}
