package dev.traktmcp.tools.discover;

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
 * One page of a ranking that Trakt keeps in several lists, or of which we leave something out. Trakt's pages hold 250
 * at most, so what lies behind them is read page by page.
 *
 * @param total null where it is not known
 * @param complete whether nothing follows
 * @param gaveUp whether the list went on when we stopped reading, so that more may fit
 */
record RankedPage<T>(List<T> items, @Nullable Integer total, boolean complete, boolean gaveUp) {
    private static final int LARGEST = 250;
    /** A page of which much is left out should not cost many requests. */
    private static final int FILTERED = 100;
    /** Of each list: more would take longer than anybody waits. */
    private static final int MOST_PAGES = 12;

    /** One of Trakt's lists, best first; pages count from 1. */
    interface Source<T> {
        Page<T> page(int page, int limit);
    }

    /** What was read of one list. */
    private record Read<T>(List<T> kept, @Nullable Integer total, boolean whole) {}

    /**
     * @param order of several lists together
     * @param keeps what to leave in, or null for everything
     */
    static <T> RankedPage<T> page(
            List<Source<T>> sources, Comparator<T> order, @Nullable Predicate<T> keeps, int page, int limit) {
        if (sources.size() == 1 && keeps == null) {
            Page<T> one = sources.getFirst().page(page, limit);
            return new RankedPage<>(one.items(), one.total(), one.complete(), false);
        }
        long need = (long) page * limit + 1; // one more, to know whether there is another page
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
        for (int number = 1; ; number++) {
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

    /** {@code Page 2 has more.} on a line of its own, or what else there is to say of the end. */
    String end(int page) {
        return gaveUp ? "\nTrakt's list goes on, but was read no further."
                : ReplyText.more(page, complete);
    }
}
