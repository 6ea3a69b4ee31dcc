package dev.traktmcp.tools.core;

import java.util.List;

/**
 * One page of a list that we hold in full.
 *
 * @param items the page's items; none where the list has no such page
 * @param page its number, from 1
 * @param limit the most items of a page
 * @param total the number of items on all pages
 */
public record Slice<T>(List<T> items, int page, int limit, int total) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a page out of all items. */
    public static <T> Slice<T> of(List<T> all, int page, int limit) {
        return new Slice<>(all.stream().skip((page - 1L) * limit).limit(limit).toList(), page, limit, all.size());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Whether nothing follows this page. */
    public boolean isLast() {
        return (long) page * limit >= total;
    }

    /** {@code Page 2 has more.} on a line of its own, or nothing. */
    public String more() {
        return ReplyText.more(page, isLast());
    }

    /** {@code Page 1 of 3; page 2 has more.} on a line of its own; nothing where one page holds all. */
    public String pages() {
        return ReplyText.pages(page, limit, total);
    }
}
