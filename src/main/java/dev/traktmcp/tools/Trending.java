package dev.traktmcp.tools;

import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Page;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What everybody is watching right now. */
record Trending(Trakt trakt) implements Tool<Trending.Input> {
    /** @param type null for movies and shows together */
    record Input(String type, int page, int limit) {}

    /** @param total over all pages; null where Trakt does not say */
    record Data(List<Entry> results, Integer total, int page, boolean complete) {}

    /** @param watchers how many people watch it at this moment */
    record Entry(
            long watchers,
            String id,
            String type,
            String title,
            Integer year,
            Ids ids,
            Integer runtime,
            List<String> genres,
            Double rating,
            Long votes) {

        static Entry of(long watchers, Media media) {
            return new Entry(watchers, media.typedId(), media.type(), media.title(), media.year(), media.ids(),
                    media.runtime(), media.genres(), Lines.rating(media), media.votes());
        }
    }

    @Override
    public Reply call(Input in) {
        List<Page<dev.traktmcp.trakt.model.Trending>> pages = new ArrayList<>();
        // Of both together, the best of a page can all be of one kind, so all before it are needed of each.
        boolean both = in.type() == null;
        int page = both ? 1 : in.page();
        int limit = both ? in.page() * in.limit() : in.limit();
        if (!"show".equals(in.type())) {
            pages.add(trakt.movies().trending(page, limit));
        }
        if (!"movie".equals(in.type())) {
            pages.add(trakt.shows().trending(page, limit));
        }
        List<Entry> entries = pages.stream()
                .flatMap(one -> one.items().stream())
                .filter(one -> one.media() != null)
                .map(one -> Entry.of(one.watchers() == null ? 0 : one.watchers(), one.media()))
                .sorted(Comparator.comparingLong(Entry::watchers).reversed())
                .skip(both ? (in.page() - 1L) * in.limit() : 0)
                .limit(in.limit())
                .toList();
        Integer total = pages.stream().allMatch(one -> one.total() != null)
                ? (Integer) pages.stream().mapToInt(Page::total).sum() : null;
        boolean complete = pages.stream().allMatch(Page::complete)
                && (total == null || (long) in.page() * in.limit() >= total);
        return new Reply(summary(in, entries, complete), new Data(entries, total, in.page(), complete));
    }

    private static String summary(Input in, List<Entry> entries, boolean complete) {
        String what = in.type() == null ? "movies and shows" : in.type() + "s";
        if (entries.isEmpty()) {
            return in.page() == 1 ? "Trakt lists no trending " + what + " right now."
                    : "There is no page " + in.page() + " of trending " + what + ".";
        }
        return "Trending " + what + " right now" + (in.page() == 1 ? "" : ", page " + in.page()) + ":\n"
                + entries.stream().map(Trending::line).collect(Collectors.joining("\n"))
                + (complete ? "" : "\nPage " + (in.page() + 1) + " has more.");
    }

    private static String line(Entry entry) {
        return entry.title() + (entry.year() == null ? "" : " (" + entry.year() + ")") + ", " + entry.type()
                + " [" + entry.id() + "]: " + entry.watchers() + " watching";
    }
}
