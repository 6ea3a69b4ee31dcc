package dev.traktmcp.mcp.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rating in an object in place of a title's text, {@code {"title": "Heat", "rating": 9}}, which becomes the text that
 * says the same, "Heat: 9", where the tool gives ratings.
 */
final class RatingInEntry {
    private static final String ITEMS = "items";
    private static final String RATING = "rating";

    private RatingInEntry() {}

    /** The arguments as they were, or with the ratings in the entries' texts. */
    static Map<String, Object> said(Map<String, Object> given, Set<String> arguments) {
        boolean gives = arguments.containsAll(Set.of(ITEMS, RATING)) && !arguments.contains("rating_to");
        if (!gives || given.get(ITEMS) == null) {
            return given;
        }
        List<Object> entries = new SentList(ITEMS, Map.of()).entries(given.get(ITEMS));
        if (entries.stream().noneMatch(entry -> entry instanceof Map<?, ?> object && object.get(RATING) != null)) {
            return given;
        }
        Map<String, Object> said = new LinkedHashMap<>(given);
        said.put(ITEMS, entries.stream().map(RatingInEntry::text).toList());
        return said;
    }

    private static Object text(Object entry) {
        if (!(entry instanceof Map<?, ?> object) || !isNumber(object.get(RATING))) {
            return entry;
        }
        Map<Object, Object> title = new LinkedHashMap<>(object);
        Object rating = title.remove(RATING);
        return ItemEntry.text(title).<Object>map(text -> text + ": " + rating).orElse(entry);
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof String text && text.strip().matches("\\d{1,2}(?:/10)?");
    }
}
