package dev.traktmcp.tools.lists;

import dev.traktmcp.trakt.Sort;
import org.jspecify.annotations.Nullable;

/** The orders of lists, in a person's words and in Trakt's. */
final class ListSort {
    private ListSort() {}

    /** @param direction null for the usual one: the best and the latest first */
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
