package dev.traktmcp.tools.collection;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.Named;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the person owns: all of it, page by page, or whether it holds one title. */
record GetCollection(Titles titles, Trakt trakt, Viewer viewer) implements Tool<GetCollection.Input> {
    record Input(
            String title,
            Integer year,
            String type,
            String id,
            Integer season,
            Integer episode,
            String format,
            String sort,
            int page,
            int limit)
            implements Named {}

    /** @param owned whether the one title that was asked for is there, in part at least; null for a list */
    record Data(List<Holding> items, Boolean owned, Integer total, int page, boolean complete, String timezone) {}

    @Override
    public Reply call(Input in) {
        if (in.title() != null || in.id() != null) {
            return one(in);
        }
        if (in.season() != null || in.episode() != null || in.year() != null) {
            throw new BadArguments("title", "is missing: give title or id, or leave out year, season and episode").raise();
        }
        return list(in);
    }

    private Reply one(Input in) {
        if (in.format() != null) {
            throw new BadArguments("format", "does not go with one title; the answer says in which format it is").raise();
        }
        return switch (Asked.of(in, titles, new Collected(trakt)::has)) {
            case Asked.About(var found) -> about(found);
            case Asked.NoneOf none -> new Reply(
                    none.text("in your collection"), new Data(List.of(), false, 0, 1, true, viewer.zone().getId()));
        };
    }

    private Reply about(Found found) {
        List<Owned> copies = Possessions.of(trakt, List.of(found.subject())).of(found.subject());
        Wording wording = viewer.wording();
        String text = new OwnedText(wording).of(found.subject(), copies) + Lines.rivals(found.rivals());
        List<Holding> items = copies.isEmpty() ? List.of() : List.of(Holding.of(found.subject(), copies));
        return new Reply(text, new Data(items, !copies.isEmpty(), items.size(), 1, true, wording.zone()));
    }

    private Reply list(Input in) {
        Map<String, Object> wanted = in.format() == null ? Map.of()
                : CopyWords.read(Collections.singletonMap("format", in.format()));
        List<Page<CollectionEntry>> read = new ArrayList<>();
        List<Holding> all = new ArrayList<>();
        if (!"show".equals(in.type())) {
            Page<CollectionEntry> movies = trakt.collection().all("movies", null, null);
            read.add(movies);
            movies.items().forEach(entry -> Holding.movie(entry).ifPresent(all::add));
        }
        if (!"movie".equals(in.type())) {
            Page<CollectionEntry> shows = trakt.collection().shows();
            read.add(shows);
            shows.items().forEach(entry -> Holding.show(entry, wanted).ifPresent(all::add));
        }
        List<Holding> shown = all.stream().filter(holding -> holding.is(wanted)).sorted(order(in.sort())).toList();
        List<Holding> page = shown.stream().skip((in.page() - 1L) * in.limit()).limit(in.limit()).toList();
        boolean everything = read.stream().allMatch(Page::complete);
        boolean last = (long) in.page() * in.limit() >= shown.size();
        return new Reply(
                text(in, all, shown, page, everything) + (last ? "" : "\nPage " + (in.page() + 1) + " has more."),
                new Data(page, null, shown.size(), in.page(), everything && last, viewer.zone().getId()));
    }

    private static Comparator<Holding> order(String sort) {
        Comparator<Holding> byTitle = Comparator.comparing(
                holding -> holding.item().title() == null ? "" : holding.item().title().toLowerCase(Locale.ROOT));
        return switch (sort) {
            case "title" -> byTitle;
            case "year" -> Comparator.comparing(
                            (Holding holding) -> holding.item().year(), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed().thenComparing(byTitle);
            default -> Comparator.comparing(Holding::latest, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed().thenComparing(byTitle);
        };
    }

    private String text(Input in, List<Holding> all, List<Holding> shown, List<Holding> page, boolean everything) {
        String what = in.type() == null ? "collection" : "collection of " + in.type() + "s";
        if (all.isEmpty()) {
            return "Your " + what + " on Trakt is empty. Next: add_to_collection puts in what you own.";
        }
        String as = in.format() == null ? "" : " that " + (shown.size() == 1 ? "is" : "are") + " " + in.format();
        if (shown.isEmpty()) {
            return "Nothing in your " + what + " is " + in.format() + "; it holds " + size(all) + ".";
        }
        if (page.isEmpty()) {
            return "Your " + what + " holds " + size(shown) + as + "; there is no page " + in.page() + ".";
        }
        Wording wording = viewer.wording();
        return "You own " + (everything ? "" : "at least ") + size(shown) + as
                + (in.page() > 1 ? "; page " + in.page() : "") + " (" + wording.zone() + "):\n"
                + page.stream().map(holding -> holding.line(wording)).collect(Collectors.joining("\n"));
    }

    /** {@code 3 movies and 12 episodes of 2 shows}. */
    private static String size(List<Holding> holdings) {
        long movies = holdings.stream().filter(holding -> holding.item().type().equals("movie")).count();
        long shows = holdings.size() - movies;
        int episodes = holdings.stream().mapToInt(holding -> holding.episodes() == null ? 0 : holding.episodes()).sum();
        String ofShows = (episodes == 0 ? "" : Lines.count(episodes, "episode") + " of ") + Lines.count((int) shows, "show");
        return movies == 0 ? ofShows
                : Lines.count((int) movies, "movie") + (shows == 0 ? "" : " and " + ofShows);
    }
}
