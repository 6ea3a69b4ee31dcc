package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.TypeArgument;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.FilterArguments;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.narrowing.Passed;
import dev.traktmcp.tools.request.narrowing.TitleWish;
import dev.traktmcp.tools.request.narrowing.Without;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is popular, anticipated, most watched and so on, of all time or in a period. */
record Charts(Trakt trakt, Viewer viewer, Streaming streaming) implements Tool<Charts.Input> {
    /**
     * @param type null for movies and shows together
     * @param period null for a week
     */
    record Input(
            String chart,
            @Nullable String type,
            @Nullable String period,
            @Nullable Integer year,
            @Nullable Integer yearTo,
            @Nullable List<String> genres,
            @Nullable List<String> languages,
            @Nullable Integer minRuntime,
            @Nullable Integer maxRuntime,
            boolean ignoreWatched,
            boolean ignoreWatchlisted,
            boolean ignoreCollected,
            @Nullable String onlyIf,
            @Nullable String person,
            @Nullable Double minRating,
            @Nullable String streaming,
            int page,
            int limit)
            implements FilterArguments {}

    record Data(String chart, @Nullable String period, List<ListedTitle> results,
            @Nullable Map<String, Object> filters, Picked.@Nullable Where streaming, Paging paging) {}

    /** An entry and its place in Trakt's list. */
    private record Placed(ChartEntry entry, long figure, int place) {
        /** The greater figure first. No Comparator.comparing, as every start would have to make code for it. */
        static int order(Placed one, Placed other) {
            int order = Long.compare(other.figure, one.figure);
            return order == 0 ? Integer.compare(one.place, other.place) : order;
        }
    }

    @Override
    public ToolReply call(Input in) {
        Chart chart = Chart.of(in.chart());
        if (chart == Chart.BOX_OFFICE && MediaType.of(in.type()) == MediaType.SHOW) {
            throw new BadArguments("type", "of box_office is movie; shows are not in cinemas").raise();
        }
        ChartPeriod over = ChartPeriod.of(chart, in.period());
        String period = over.taken();
        String type = chart == Chart.BOX_OFFICE ? MediaType.MOVIE.word() : in.type();
        TitleFilter narrowing = TitleFilter.of(in, trakt);
        Exclusions ignoring = new Exclusions(in.ignoreWatched(), in.ignoreWatchlisted(), in.ignoreCollected());
        Map<String, String> filters = new HashMap<>(narrowing.query());
        filters.putAll(ignoring.query());
        Choice wish = streaming.choice(in.streaming());
        if (wish != null) {
            filters.put("watchnow", wish.filter());
        }
        TitleWish rare = TitleWish.of(in.person(), in.minRating(), trakt);
        NotKnown all = new NotKnown();
        Map<String, Predicate<Subject>> wanted = chart == Chart.BOX_OFFICE ? narrowing.byName() : narrowing.trusting();
        Predicate<Media> ignored = ignoring.without(trakt, TypeArgument.of(type));
        wanted.put("ignoring", one -> ignored.test(one.media()));
        wanted.putAll(rare.byName());
        wanted.put("only_if", OnlyIf.filter(in.onlyIf(), trakt));
        // The box office is not paginated, so we cut its pages here.
        boolean asSent = narrowing.isEmpty() && ignoring.isEmpty() && in.onlyIf() == null && rare.isEmpty()
                && chart != Chart.BOX_OFFICE;
        AtomicBoolean any = new AtomicBoolean(chart != Chart.BOX_OFFICE);
        Marks marks = Marks.begin(viewer, TypeArgument.of(type));
        RankedPage<Placed> ranks = ranks(chart, type, period, filters,
                asSent ? null : one -> {
                    any.set(true);
                    return one.entry().media() != null && all.fits(subject(one.entry()), wanted);
                },
                wish == null ? in.page() : 1, wish == null ? in.limit() : Streaming.MOST);
        if (narrowing.ofLength() && ranks.complete()) {
            ofAnyLength(chart, type, period, filters).forEach(one -> all.fits(subject(one), wanted));
        }
        NotKnown read = ranks.complete() || ranks.gaveUp() ? all : new NotKnown();
        NotKnown unknown = wish == null ? read : read.streaming(Streaming.FEW, some -> streaming.among(some, wish));
        List<ChartEntry> entries =
                ranks.items().stream().map(Placed::entry).filter(entry -> entry.media() != null).toList();
        Map<String, Object> named = narrowing.named(type, "ignore_watched", in.ignoreWatched(),
                "ignore_watchlisted", in.ignoreWatchlisted(), "ignore_collected", in.ignoreCollected(), "only_if",
                OnlyIf.argument(in.onlyIf()), "person", rare.person(), "min_rating", rare.minRating(), "streaming",
                in.streaming(), "unknown", unknown.data());
        String words = narrowing.words() + ignoring.words() + OnlyIf.only(in.onlyIf()) + rare.words();
        boolean rated = rare.least() != null && chart != Chart.POPULAR;
        Passed passed = new Passed(narrowing.genres(), rated,
                narrowing.ofLength() || OnlyIf.isAboutLength(in.onlyIf()));
        int before = (in.page() - 1) * in.limit();
        if (wish == null) {
            return new ToolReply(
                    text(chart, type, over, words, entries, ranks, in.page(), in.limit(), marks, passed, unknown,
                            any.get() ? Without.words(named, unknown, false) : "", _ -> ""),
                    new Data(in.chart(), period, placed(entries, before, marks), named, null,
                            ranks.paging(in.page(), in.limit())))
                    .saying(narrowing.remark(), null);
        }
        Picked<ChartEntry> picked = streaming.pick(entries, ranks.complete(),
                entry -> Optional.of(subject(entry)), wish, in.page(), in.limit());
        RankedPage<ChartEntry> page =
                new RankedPage<>(picked.items(), picked.total(), !picked.follows(), false);
        return new ToolReply(
                text(chart, type, over, words + picked.words(), picked.items(), page, in.page(), in.limit(), marks,
                        passed, unknown, Without.words(named, unknown, picked.isUnstreamed()),
                        entry -> picked.line(subject(entry))),
                new Data(in.chart(), period, placed(picked.items(), before, marks), named, picked.where(),
                        picked.paging(in.page(), in.limit())))
                .saying(((unknown.isEmpty() ? picked.emptied() : "") + picked.note() + "\n" + narrowing.remark())
                        .strip(), null);
    }

    private static Subject subject(ChartEntry entry) {
        return new Subject(Objects.requireNonNull(entry.media()), null, null);
    }

    private static String words(Passed passed, ChartEntry entry) {
        Media media = subject(entry).media();
        return passed.words(media.genres(), media.runtime(), ReplyText.rating(media));
    }

    private static List<ListedTitle> placed(List<ChartEntry> entries, int before, Marks marks) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> ListedTitle.of(before + i + 1, entries.get(i)).with(marks.of(subject(entries.get(i)))))
                .toList();
    }

    /** Trakt leaves out what it does not know the length of, so we look at the first ones without that filter. */
    private List<ChartEntry> ofAnyLength(Chart chart, @Nullable String type, @Nullable String period,
            Map<String, String> filters) {
        Map<String, String> others = new HashMap<>(filters);
        others.remove("runtimes");
        return TypeArgument.of(type).stream()
                .flatMap(one -> chart.page(trakt.charts(), one, period, others, 1, RankedPage.LARGEST).items().stream())
                .filter(entry -> entry.media() != null).toList();
    }

    /** Movies and shows with one request, where Trakt has that. */
    private RankedPage<Placed> ranks(Chart chart, @Nullable String type, @Nullable String period,
            Map<String, String> filters, @Nullable Predicate<Placed> keeps, int page, int limit) {
        if (type == null && chart == Chart.ANTICIPATED) {
            try {
                return RankedPage.page(List.of(source(chart,
                        (from, size) -> trakt.charts().mixed("anticipated", filters, from, size))),
                        Placed::order, keeps, page, limit);
            } catch (TraktException e) {
                if (!(e.failure() instanceof NotThere)) {
                    throw e;
                }
            }
        }
        return RankedPage.page(TypeArgument.of(type).stream()
                .map(one -> source(chart, (from, size) -> chart.page(trakt.charts(), one, period, filters, from, size)))
                .toList(), Placed::order, keeps, page, limit);
    }

    private static RankedPage.Source<Placed> source(Chart chart, RankedPage.Source<ChartEntry> list) {
        return (page, limit) -> {
            Page<ChartEntry> sent = list.page(page, limit);
            List<Placed> placed = new ArrayList<>();
            for (ChartEntry entry : sent.items()) {
                placed.add(new Placed(entry, chart.figure(entry).orElse(0L), (page - 1) * limit + placed.size()));
            }
            return new Page<>(placed, sent.total(), sent.complete(), sent.sortedBy());
        };
    }

    private static String next(Chart chart, String without) {
        List<String> ways = new ArrayList<>();
        if (!without.isEmpty()) {
            ways.add("it " + without);
        }
        if (chart.overPeriod) {
            ways.add("another period");
        }
        return "\nNext: try " + (ways.isEmpty() ? "trending, or another chart" : String.join(", or ", ways)) + ".";
    }

    private static String text(Chart chart, @Nullable String type, ChartPeriod period, String filters,
            List<ChartEntry> entries, RankedPage<?> ranks, int page, int limit, Marks marks, Passed passed,
            NotKnown unknown, String without, Function<ChartEntry, String> more) {
        String what = chart.headline + " " + TypeArgument.words(type) + period.words() + filters;
        if (entries.isEmpty()) {
            return page > 1 && !ranks.gaveUp() ? "There is no page " + page + " of this chart: " + what + "."
                    : what + (page == 1 ? "" : ", page " + page) + ": nothing" + unknown.soFar() + "." + ranks.end(page)
                            + unknown.alone() + period.note() + next(chart, without);
        }
        StringBuilder text = new StringBuilder(what + (page == 1 ? "" : ", page " + page) + ":");
        int place = (page - 1) * limit;
        for (ChartEntry entry : entries) {
            text.append('\n').append(++place).append(". ").append(ListedTitle.of(entry).line())
                    .append(chart.words(entry).map(words -> ": " + words).orElse("")).append(words(passed, entry))
                    .append(Mine.words(marks.of(subject(entry)))).append(more.apply(entry));
        }
        return text.append(marks.note()).append(ranks.end(page)).append(unknown.text()).append(period.note())
                .toString();
    }
}
