package dev.traktmcp.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A running time where the tool has no argument for it, but a condition, which can say the same: {@code max_runtime 90}
 * is {@code only_if "at most 90 minutes"}.
 */
final class LengthInCondition {
    private static final String CONDITION = "only_if";
    private static final Map<String, String> WORDS = new TreeMap<>(
            Map.of("min_runtime", "at least", "max_runtime", "at most")).descendingMap();

    private LengthInCondition() {}

    static Map<String, Object> said(Map<String, Object> given, Set<String> arguments) {
        if (!arguments.contains(CONDITION) || !given.containsKey("min_runtime") && !given.containsKey("max_runtime")) {
            return given;
        }
        Map<String, Object> said = new LinkedHashMap<>(given);
        WORDS.forEach((name, words) -> {
            if (!arguments.contains(name) && isNumber(given.get(name))) {
                said.remove(name);
                Object before = said.get(CONDITION);
                String minutes = words + " " + given.get(name) + " minutes";
                said.put(CONDITION, Blank.isOrSaysNull(before) ? minutes : before + ", " + minutes);
            }
        });
        return said;
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Integer number ? number > 0
                : value instanceof String text && text.strip().matches("[1-9]\\d{0,3}");
    }
}
