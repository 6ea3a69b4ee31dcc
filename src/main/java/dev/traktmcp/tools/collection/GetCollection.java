package dev.traktmcp.tools.collection;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Alike;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.OwnershipQuestion;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.tools.request.narrowing.ButFor;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the person owns: all of it, page by page, or whether they own one title. */
record GetCollection(TitleFinder titles, Trakt trakt, Viewer viewer) implements Tool<GetCollection.Input> {
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable String format,
            @Nullable String onlyIf,
            String sort,
            int page,
            int limit)
            implements TitleArguments {
        Input about(String one) {
            return new Input(one, null, null, null, null, null, null, format, null, sort, page, limit);
        }
    }

    /**
     * @param owned whether the person owns the one title that was asked for, at least in part; null for a list
     * @param movies how many movies the whole list has, {@code shows} how many shows, and {@code episodes} how many
     *     of those; where nothing has the format, of what the other filters leave; null for one title
     */
    record Data(List<CollectionItem> items, @Nullable Boolean owned, @Nullable Asked asked,
            @Nullable Map<String, Object> filters, @Nullable Integer movies, @Nullable Integer shows,
            @Nullable Integer episodes, Paging paging, String timezone) {
        static Data of(List<CollectionItem> items, boolean owned, Asked asked, String timezone) {
            return new Data(items, owned, asked, null, null, null, null, Paging.whole(items.size(), true), timezone);
        }
    }

    @Override
    public ToolReply call(Input in) {
        if (in.items() != null || in.title() != null || in.id() != null) {
            in.refuseCondition();
        }
        if (in.items() != null) {
            return Severally.of(in, title -> call(in.about(title)));
        }
        if (in.title() != null || in.id() != null) {
            return one(in);
        }
        if (in.season() != null || in.episode() != null || in.year() != null) {
            throw new BadArguments("title", "is missing: give it, or leave out year, season and episode")
                    .raise();
        }
        return list(in);
    }

    private ToolReply one(Input in) {
        // In which format it is, the answer says anyway.
        return switch (OwnershipQuestion.of(in, titles, new CollectedTitles(trakt)::has)) {
            case OwnershipQuestion.About(var found) -> about(found);
            case OwnershipQuestion.EachOf each -> each.reply(titles, this::about);
            case OwnershipQuestion.NoneOf none -> new ToolReply(
                    none.text("in your collection"), Data.of(List.of(), false, Asked.of(none), viewer.zone().getId()));
        };
    }

    private ToolReply about(Found found) {
        List<OwnedCopy> copies = CollectedCopies.of(trakt, List.of(found.subject())).of(found.subject());
        TimeFormat wording = viewer.wording();
        String text = new OwnershipText(wording).of(found.subject(), copies) + ReplyText.rivals(found.rivals());
        List<CollectionItem> items = copies.isEmpty() ? List.of() : List.of(CollectionItem.of(found.subject(), copies));
        return new ToolReply(text, Data.of(items, !copies.isEmpty(), Asked.of(found), wording.zoneId()));
    }

    /** @param everything whether all of it could be read */
    private record Read(List<CollectionItem> items, boolean everything) {}

    private Read read(@Nullable MediaType type, Map<String, Object> format, @Nullable String onlyIf) {
        boolean lengths = OnlyIf.needsDetails(onlyIf);
        Predicate<Subject> wanted = OnlyIf.filter(onlyIf, trakt);
        List<CollectionItem> all = new ArrayList<>();
        boolean everything = true;
        if (type != MediaType.SHOW) {
            Page<CollectionEntry> movies = trakt.collection().movies(lengths);
            everything = movies.complete();
            movies.items().stream().filter(entry -> fits(entry.movie(), wanted))
                    .forEach(entry -> CollectionItem.movie(entry).ifPresent(all::add));
        }
        if (type != MediaType.MOVIE) {
            Page<CollectionEntry> shows = trakt.collection().shows(lengths);
            everything &= shows.complete();
            shows.items().stream().filter(entry -> fits(entry.show(), wanted))
                    .forEach(entry -> CollectionItem.show(entry, format).ifPresent(all::add));
        }
        return new Read(all, everything);
    }

    private ToolReply list(Input in) {
        Map<String, Object> format = in.format() == null ? Map.of()
                : FormatTerms.read(Collections.singletonMap("format", in.format()));
        Read read = read(MediaType.of(in.type()), format, in.onlyIf());
        List<CollectionItem> all = read.items();
        List<CollectionItem> shown = all.stream().filter(holding -> holding.is(format)).sorted(order(in.sort()))
                .toList();
        Slice<CollectionItem> page = Slice.of(shown, in.page(), in.limit());
        List<CollectionItem> counted = shown.isEmpty() ? all : shown;
        ButFor butFor = shown.isEmpty() && (in.type() != null || in.onlyIf() != null || in.format() != null)
                ? leftOut(in, format) : ButFor.NOTHING;
        return new ToolReply(
                text(in, all, shown, page, read.everything(), butFor),
                new Data(page.items(), null, null, Filters.of("type", in.type(), "format", in.format(), "only_if",
                        OnlyIf.argument(in.onlyIf()), "without", butFor.data()),
                        movies(counted), counted.size() - movies(counted), episodes(counted),
                        Paging.of(page, read.everything()), viewer.zone().getId()));
    }

    /** Of an empty answer, what each filter hides. */
    private ButFor leftOut(Input in, Map<String, Object> format) {
        MediaType type = MediaType.of(in.type());
        Map<String, UnaryOperator<List<CollectionItem>>> filters = new LinkedHashMap<>();
        if (type != null) {
            filters.put("type", ButFor.each(holding -> holding.item().type() == type));
        }
        if (in.format() != null) {
            filters.put("format", ButFor.each(holding -> holding.is(format)));
        }
        if (in.onlyIf() != null) {
            Set<String> fitting = read(null, format, in.onlyIf()).items().stream().map(one -> one.item().id())
                    .collect(Collectors.toSet());
            filters.put("only_if", ButFor.each(holding -> fitting.contains(holding.item().id())));
        }
        return ButFor.of(read(null, format, null).items(), holding -> Optional.of(holding.item()), filters);
    }

    private static boolean fits(@Nullable Media media, Predicate<Subject> wanted) {
        return media != null && wanted.test(new Subject(media, null, null));
    }

    private static Comparator<CollectionItem> order(String sort) {
        Comparator<CollectionItem> byTitle = Comparator.comparing(
                holding -> holding.item().title() == null ? "" : holding.item().title().toLowerCase(Locale.ROOT));
        return switch (sort) {
            case "title" -> byTitle;
            case "year" -> Comparator.comparing(
                    (CollectionItem holding) -> holding.item().year(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed().thenComparing(byTitle);
            default -> Comparator.comparing(CollectionItem::latest, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed().thenComparing(byTitle);
        };
    }

    private String text(Input in, List<CollectionItem> all, List<CollectionItem> shown, Slice<CollectionItem> page,
            boolean everything, ButFor butFor) {
        String what = "collection"
                + Optional.ofNullable(MediaType.of(in.type())).map(type -> " of " + type.plural()).orElse("");
        String only = OnlyIf.only(in.onlyIf());
        if (all.isEmpty() && in.onlyIf() != null) {
            return "Nothing in your " + what + " is " + OnlyIf.argument(in.onlyIf())
                    + "." + butFor.text();
        }
        if (all.isEmpty()) {
            return "Your " + what + " on Trakt is empty."
                    + (butFor.fitting().isEmpty() ? "\nNext: add_to_collection puts in what you own." : butFor.text());
        }
        String as = in.format() == null ? "" : " that " + (shown.size() == 1 ? "is" : "are") + " " + in.format();
        if (shown.isEmpty()) {
            OnlyIf kept = OnlyIf.of(in.onlyIf());
            String thing = "thing in your " + what + (kept == null ? "" : " that is " + kept.words());
            return (all.stream().allMatch(holding -> holding.metadata() == null)
                    ? "Trakt does not say in which format any" + thing + " is"
                    : "No" + thing + " is " + in.format()) + (kept == null ? "; it" : "; of that it") + " holds "
                    + size(all) + "."
                    + (butFor.fitting().isEmpty() ? "" : butFor.text());
        }
        if (page.isEmpty()) {
            return "Your " + what + " holds " + size(shown) + as + only + ReplyText.noPage(in.page());
        }
        TimeFormat wording = viewer.wording();
        Alike since = Alike.of(page.items().stream().map(holding -> holding.since(wording)).toList(),
                everything && in.page() == 1 && page.isLast());
        return "You own " + (everything ? "" : "at least ") + size(shown) + as + only + since.heading()
                + (in.page() > 1 ? "; page " + in.page() : "") + " (" + wording.zone() + "):\n"
                + page.items().stream().map(holding -> holding.line(since.rest(holding.since(wording))))
                        .collect(Collectors.joining("\n"))
                + page.more();
    }

    private static int movies(List<CollectionItem> holdings) {
        return (int) holdings.stream().filter(holding -> holding.item().type() == MediaType.MOVIE).count();
    }

    private static int episodes(List<CollectionItem> holdings) {
        return holdings.stream().mapToInt(holding -> holding.episodes() == null ? 0 : holding.episodes()).sum();
    }

    /** {@code 3 movies and 12 episodes of 2 shows}. */
    private static String size(List<CollectionItem> holdings) {
        int movies = movies(holdings);
        int shows = holdings.size() - movies;
        int episodes = episodes(holdings);
        String ofShows = (episodes == 0 ? "" : ReplyText.count(episodes, MediaType.EPISODE) + " of ")
                + ReplyText.count(shows, MediaType.SHOW);
        return movies == 0 ? ofShows
                : ReplyText.count(movies, MediaType.MOVIE) + (shows == 0 ? "" : " and " + ofShows);
    }
}
