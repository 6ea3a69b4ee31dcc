package dev.traktmcp.tools.discover;

import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.trakt.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a ranking that Trakt keeps in several lists, or of which we leave something out. Trakt's pages hold at
 * most 250 items, so it reads a longer list page by page.
 *
 * @param total null where it is unknown
 * @param complete whether nothing follows
 * @param gaveUp whether we stopped reading before the list ended, so that more may match
 */
record RankedPage<T>(List<T> items, @Nullable Integer total, boolean complete, boolean gaveUp) {
    static final int LARGEST = 250;
    /** A larger page saves requests where much is left out. */
    private static final int FILTERED = 100;
    /** Per list: more would take longer than anybody waits. */
    private static final int MOST_PAGES = 12;

    /** One of Trakt's lists, best first; pages count from 1. */
    interface Source<T> {
        Page<T> page(int page, int limit);
    }

    /** What was read from one list. */
    private record Read<T>(List<T> kept, @Nullable Integer total, boolean whole) {}

    /**
     * @param order the order of several lists together
     * @param keeps which items to keep, or null for all
     */
    static <T> RankedPage<T> page(
            List<Source<T>> sources, Comparator<T> order, @Nullable Predicate<T> keeps, int page, int limit) {
        if (sources.size() == 1 && keeps == null) {
            Page<T> one = sources.getFirst().page(page, limit);
            return new RankedPage<>(one.items(), one.total(), one.complete(), false);
        }
        long need = (long) page * limit + 1; // one more tells whether there is another page
        int chunk = Math.clamp(need, keeps == null ? 1 : FILTERED, LARGEST);
        List<Read<T>> lists = Parallel.map(sources, source -> read(source, keeps, chunk, need));
        Stream<T> merged = lists.stream().flatMap(list -> list.kept().stream());
        List<T> items =
                Slice.of((lists.size() == 1 ? merged : merged.sorted(order)).toList(), page, limit).items();
        boolean whole = lists.stream().allMatch(Read::whole);
        int kept = lists.stream().mapToInt(list -> list.kept().size()).sum();
        boolean counted = keeps == null && lists.stream().allMatch(list -> list.total() != null);
        Integer total = whole ? (Integer) kept : counted ? (Integer) lists.stream().mapToInt(Read::total).sum() : null;
        boolean complete = whole && kept < need;
        return new RankedPage<>(items, total, complete, !whole && kept < need);
    }

    private static <T> Read<T> read(Source<T> source, @Nullable Predicate<T> keeps, int chunk, long need) {
        List<T> kept = new ArrayList<>();
        for (int number = 1;; number++) {
            Page<T> page = source.page(number, chunk);
            page.items().stream().filter(item -> keeps == null || keeps.test(item)).forEach(kept::add);
            if (page.complete() || page.items().isEmpty()) {
                return new Read<>(kept, page.total(), true);
            }
            if (kept.size() >= need || number == MOST_PAGES) {
                return new Read<>(kept, page.total(), false);
            }
        }
    }

    Paging paging(int page, int limit) {
        return Paging.of(total, page, limit, !complete && !gaveUp, gaveUp);
    }

    /** {@code Page 2 has more.} on a line of its own, or another sentence about the end. */
    String end(int page) {
        return gaveUp ? "\nTrakt's list goes on, but was read no further."
                : ReplyText.more(page, complete);
    }
}
