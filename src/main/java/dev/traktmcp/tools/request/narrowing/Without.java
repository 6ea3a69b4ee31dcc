package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.tools.core.ReplyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which filters to leave out where nothing passes all of them. */
public final class Without {
    private Without() {}

    /**
     * {@code without min_rating or streaming}; empty where there is no filter.
     *
     * @param named the filters of the data of the reply
     * @param unknown what may pass, which names the filter that is in the way
     * @param streaming whether that alone left nothing
     */
    public static String words(@Nullable Map<String, Object> named, NotKnown unknown, boolean streaming) {
        List<String> names = new ArrayList<>(unknown.arguments());
        if (names.isEmpty() && streaming) {
            names.add("streaming");
        }
        if (names.isEmpty() && named != null) {
            names.addAll(named.keySet());
            names.removeAll(List.of("type", "unknown"));
            if (names.contains("year")) {
                names.remove("year_to");
            }
        }
        return names.isEmpty() ? "" : "without " + ReplyText.either(names);
    }
}
