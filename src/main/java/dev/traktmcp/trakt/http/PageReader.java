package dev.traktmcp.trakt.http;

import dev.traktmcp.deadline.Progress;
import dev.traktmcp.trakt.model.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads paginated answers (Trakt's reference, "Pagination"). */
public final class PageReader {
    /** The largest page that Trakt serves (seen in 2026); where an endpoint serves less, its headers say so. */
    public static final int LARGEST = 250;
    // Beyond every account limit of Trakt except the history's, which nobody should read whole.
    private static final int MOST_PAGES = 100;

    private PageReader() {}

    /** @param page from 1 */
    public static <T> Page<T> one(Transport transport, Request request, Class<T> type, int page, int limit) {
        Answer answer = ask(transport, request, page, limit);
        List<T> items = answer.response().list(type);
        Integer total = answer.total();
        boolean complete = !answer.isFull(items.size())
                || total != null && (long) page * answer.effective() >= total;
        return new Page<>(items, total, complete, answer.sortedBy());
    }

    /**
     * Reads all pages. It reads on while pages are full, as Trakt's page count can be too small (seen in 2026). Sort
     * explicitly, as Trakt's default order may change between two pages.
     */
    public static <T> Page<T> all(Transport transport, Request request, Class<T> type) {
        List<T> items = new ArrayList<>();
        @Nullable
        Answer before = null;
        for (int page = 1;; page++) {
            Answer answer = ask(transport, request, page, LARGEST);
            if (before != null && answer.repeats(before)) {
                // Otherwise an endpoint that ignores page numbers would go on forever.
                return new Page<>(items, before.total(), false, before.sortedBy());
            }
            List<T> more = answer.response().list(type);
            items.addAll(more);
            told(page, answer.isFull(more.size()), answer.response());
            if (!answer.isFull(more.size())) {
                return new Page<>(items, items.size(), true, answer.sortedBy());
            }
            if (page == MOST_PAGES) {
                return new Page<>(items, answer.total(), false, answer.sortedBy());
            }
            before = answer;
        }
    }

    /**
     * Tells those who wait how far a read of several pages is.
     *
     * @param page that came
     * @param full whether another follows
     */
    public static void told(int page, boolean full, Response answer) {
        if (page == 1 && full) {
            int size = answer.number("X-Pagination-Limit").filter(limit -> limit > 0).orElse(LARGEST);
            answer.number("X-Pagination-Item-Count").ifPresentOrElse(
                    total -> Progress.expect(Math.ceilDiv(total, size)), Progress::expectUnknown);
        }
        if (page > 1 || full) {
            Progress.step();
        }
    }

    private static Answer ask(Transport transport, Request request, int page, int limit) {
        return new Answer(transport.send(request.with("page", page).with("limit", limit)), limit);
    }

    private record Answer(Response response, int asked) {
        int effective() {
            return response.number("X-Pagination-Limit").filter(limit -> limit > 0).orElse(asked);
        }

        /** Without headers, a page longer than the limit was the whole list at once. */
        boolean isFull(int size) {
            return response.number("X-Pagination-Limit").isPresent() ? size >= effective() : size == asked;
        }

        @Nullable
        Integer total() {
            return response.number("X-Pagination-Item-Count").orElse(null);
        }

        @Nullable
        String sortedBy() {
            return response.header("X-Applied-Sort-By").orElse(null);
        }

        boolean repeats(Answer before) {
            return Arrays.equals(response.body(), before.response().body());
        }
    }
}
