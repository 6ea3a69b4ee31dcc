package dev.traktmcp.tools.lists;

import dev.traktmcp.trakt.Sort;
import org.jspecify.annotations.Nullable;

/** The orders of lists: a person's words for them, and Trakt's. */
final class ListSort {
    private ListSort() {}

    /** @param direction null for the one that is meant when nobody says: the best and the latest first */
    static Sort of(String word, @Nullable String direction) {
        String natural = switch (word) {
            case "rank", "title", "runtime" -> "asc";
            default -> "desc";
        };
        return new Sort(word.equals("rating") ? "percentage" : word, direction == null ? natural : direction);
    }

    static @Nullable String word(@Nullable String by) {
        return "percentage".equals(by) ? "rating" : by;
    }
}
