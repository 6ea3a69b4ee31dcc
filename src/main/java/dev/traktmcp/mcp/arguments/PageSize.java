package dev.traktmcp.mcp.arguments;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many entries a page may have. Who wants more gets as many as there may be: the reply says how many there are and
 * how to get the next.
 */
public final class PageSize {
    /** The argument's name. */
    public static final String NAME = "limit";
    /** Of tools that do not say another. */
    static final int LARGEST = 50;
    /** The keyword of JSON Schema. */
    static final String MOST = "maximum";

    private PageSize() {}

    /** Whether more was asked for than a page has. */
    public static boolean isCut(@Nullable Map<String, Object> asked, Map<String, Object> taken) {
        String wanted = asked == null ? "" : String.valueOf(asked.get(NAME)).strip();
        return taken.get(NAME) instanceof Number most && wanted.matches("\\d+(?:\\.\\d+)?")
                && Double.parseDouble(wanted) > most.doubleValue();
    }

    /** The same arguments, with a page size that the tool has. */
    public static Map<String, Object> within(Map<String, Object> inputSchema, Map<String, Object> arguments) {
        Map<String, Object> properties = Objects.requireNonNull(Schema.child(inputSchema, "properties"));
        Map<String, Object> schema = Schema.child(properties, NAME);
        if (schema != null && arguments.get(NAME) instanceof Number wanted) {
            int most = (Integer) schema.getOrDefault(MOST, LARGEST);
            if (wanted.doubleValue() > most) {
                arguments.put(NAME, most);
            }
        }
        return arguments;
    }
}
