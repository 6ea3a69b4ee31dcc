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

    /** {@code oldest first}: an order in a person's words. */
    static String order(String by, @Nullable String how) {
        boolean rising = "asc".equals(how);
        return switch (by) {
            case "title" -> rising ? "A to Z" : "Z to A";
            case "runtime" -> rising ? "shortest first" : "longest first";
            case "released", "added" -> rising ? "oldest first" : "latest first";
            case "percentage", "my_rating", "votes", "popularity" -> rising ? "lowest first" : "highest first";
            default -> rising ? "ascending" : "descending";
        };
    }

    static @Nullable String word(@Nullable String by) {
        return "percentage".equals(by) ? "rating" : by;
    }
}
