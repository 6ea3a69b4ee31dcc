package dev.traktmcp.tools.core;

import dev.traktmcp.json.Inlined;
import dev.traktmcp.trakt.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands, the same in every tool that has pages.
 *
 * @param total how many things all pages have; null where that is unknown
 * @param page from 1
 * @param pages how many pages there are; null where that is unknown, and where the one page is all
 * @param nextPage the page that follows; null where none does
 * @param unread true where there is more than we could read, which {@code total} does not count; else null
 * @param complete whether nothing follows and nothing is unread
 */
public record Paging(@Nullable Integer total, int page, @Nullable Integer pages, @Nullable Integer nextPage,
        @Nullable Boolean unread, boolean complete) implements Inlined {

    /** @param limit the most things of a page */
    public static Paging of(@Nullable Integer total, int page, int limit, boolean follows, boolean unread) {
        Integer pages = total == null ? null : (Integer) ReplyText.pageCount(limit, total);
        return new Paging(total, page, pages == null || pages < 2 && page == 1 ? null : pages,
                follows ? (Integer) (page + 1) : null, unread ? Boolean.TRUE : null, !follows && !unread);
    }

    /** @param read whether we could read all of the list */
    public static Paging of(Slice<?> slice, boolean read) {
        return of(slice.total(), slice.page(), slice.limit(), !slice.isLast(), !read);
    }

    public static Paging of(Slice<?> slice) {
        return of(slice, true);
    }

    /** Of a page that Trakt cut. Where it is not complete though the total says that it is the last, more is unread. */
    public static Paging of(Page<?> sent, int page, int limit) {
        boolean last = sent.total() != null && (long) page * limit >= sent.total();
        return of(sent.total(), page, limit, !sent.complete() && !last, !sent.complete() && last);
    }

    /** {@code Page 2 has more.} on a line of its own; nothing where none follows. */
    public String more() {
        return ReplyText.more(page, nextPage == null);
    }

    /** Of an answer without pages. */
    public static Paging whole(int total, boolean read) {
        return of(total, 1, Integer.MAX_VALUE, false, !read);
    }
}
