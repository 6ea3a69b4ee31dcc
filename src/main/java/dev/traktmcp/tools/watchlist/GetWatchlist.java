package dev.traktmcp.tools.watchlist;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Asked;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.SavedEntry;
import dev.traktmcp.tools.request.Severally;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.Vocabulary;
import dev.traktmcp.tools.request.narrowing.ButFor;
import dev.traktmcp.tools.request.narrowing.Narrower;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.narrowing.TitleWish;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.users.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is on the watchlist, or whether one title is on it. */
record GetWatchlist(TitleFinder titles, Trakt trakt, Viewer viewer, Posters posters, Streaming streaming)
        implements Tool<GetWatchlist.Input> {
    /**
     * @param type of the title; without a title, a filter like {@code only}
     * @param year of the title; without a title, a filter
     * @param order null for the usual one of the sort
     */
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable List<String> include,
            @Nullable String only,
            @Nullable List<String> genres,
            @Nullable List<String> languages,
            @Nullable List<String> countries,
            @Nullable Integer maxRuntime,
            @Nullable String onlyIf,
            @Nullable String person,
            @Nullable Double minRating,
            @Nullable String streaming,
            String sort,
            @Nullable String order,
            int page,
            int limit)
            implements TitleArguments, DetailParts.Wanted {

        @Nullable
        String kind() {
            return only == null ? type : only;
        }

        Input about(String one) {
            return new Input(one, null, null, null, null, null, null, null, only, genres, languages,
                    countries, maxRuntime, null, null, null, streaming, sort, order, page, limit);
        }

        Vocabulary.Wanted understood(Trakt trakt) {
            Vocabulary words = new Vocabulary(trakt);
            List<String> places = Stream.of(languages, countries).filter(Objects::nonNull).flatMap(List::stream)
                    .toList();
            Vocabulary.Wanted wanted = words.wanted(genres, places);
            words.refuseUnknown();
            return wanted;
        }

        /** The same with genres and languages as Trakt writes them. */
        Input with(Vocabulary.Wanted wanted) {
            return new Input(title, year, type, id, season, episode, items, include, only, wanted.genres(),
                    wanted.languages(), wanted.countries(), maxRuntime, onlyIf, person, minRating, streaming, sort,
                    order, page, limit);
        }

        /** Whether it filters. Trakt does not filter this list, so we then read the whole of it. */
        boolean filters() {
            return year != null || genres != null || languages != null || countries != null || maxRuntime != null
                    || streaming != null || onlyIf != null
                    || person != null || minRating != null;
        }
    }

    /**
     * @param listed whether the one title that was asked for is on it; else null
     * @param accountLimit how many items the watchlist may hold, or null where that is unknown
     * @param itemsRead how many items of a longer list could be read, to answer about a title; else null
     * @param sortBy how it is sorted, {@code sortVipOnly} how it should be; null where Trakt does not refuse that
     */
    record Data(
            @Nullable Boolean listed, @Nullable Asked asked, List<SavedEntry> items,
            @Nullable Integer itemsRead, @Nullable Map<String, Object> filters, @Nullable Integer accountLimit,
            @Nullable String sortBy,
            @Nullable String sortHow, @Nullable String sortVipOnly, Picked.@Nullable Where streaming, String timezone,
            Paging paging, @Nullable Map<String, String> posters) implements AboutOne {
        @Override
        public @Nullable String theOne() {
            return Asked.id(asked);
        }
    }

    /** The sorts whose greatest values a person wants first. */
    private static final Set<String> FALLING = Set.of(
            "added", "released", "popularity", "percentage", "my_rating", "imdb_rating", "tmdb_rating",
            "rt_tomatometer", "rt_audience", "metascore");

    @Override
    public ToolReply call(Input in) {
        if (in.items() != null) {
            in.refuseCondition();
            in.refuseOfOne("person", in.person());
            in.refuseOfOne("min_rating", in.minRating());
            return Severally.of(in, title -> call(in.about(title)));
        }
        if (in.namesOne()) {
            in.refuseCondition();
            in.refuseOfOne("person", in.person());
            in.refuseOfOne("min_rating", in.minRating());
            return new WatchlistAnswer(titles, trakt, viewer.wording(), posters).about(in);
        }
        Vocabulary.Wanted wanted = in.understood(trakt);
        return list(in.with(wanted), wanted.narrower()).saying(Narrower.words(wanted.narrower()), null);
    }

    private ToolReply list(Input in, List<Narrower> narrower) {
        String order = in.order() != null ? in.order() : FALLING.contains(in.sort()) ? "desc" : "asc";
        Sort sort = new Sort(in.sort(), order);
        MediaType type = MediaType.of(in.kind());
        Choice wish = streaming.choice(in.streaming());
        TitleWish rare = TitleWish.of(in.person(), in.minRating(), trakt);
        NotKnown unknown = new NotKnown();
        Picked<WatchlistEntry> picked = wish == null ? null : picked(in, rare, unknown, type, sort, wish);
        Page<WatchlistEntry> page =
                picked != null ? picked.page(sort.by()) : in.filters() ? filtered(in, rare, unknown, type, sort)
                        : trakt.sync().watchlist(type, sort, in.page(), in.limit());
        List<Subject> subjects = page.items().stream().map(entry -> SavedEntries.subject(entry).orElse(null)).toList();
        List<SavedEntry> entries = page.items().stream()
                .map(entry -> SavedEntries.subject(entry)
                        .map(subject -> SavedEntry.listed(subject, entry, rare.shown(subject)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
        Integer limit = in.kind() == null && !in.filters() ? accountLimit() : null;
        ButFor butFor = page.items().isEmpty() && in.page() == 1 && (in.kind() != null || in.filters())
                ? new WatchlistFilters(in, rare, wish, trakt, streaming).leftOut() : ButFor.NOTHING;
        Sort applied =
                page.sortedBy() == null || page.sortedBy().equals(in.sort()) ? sort : new Sort(page.sortedBy(), "asc");
        return new ToolReply(
                new WatchlistText(in, rare, viewer.wording(), picked, butFor, unknown).of(page, subjects, applied,
                        limit),
                new Data(null, null, entries, null,
                        Filters.of("type", in.kind(), "year", in.year(), "genres", in.genres(), "languages",
                                in.languages(), "countries", in.countries(), "max_runtime", in.maxRuntime(),
                                "only_if", OnlyIf.argument(in.onlyIf()),
                                "person", rare.person(),
                                "min_rating", rare.minRating(), "streaming", in.streaming(), "without",
                                butFor.data(), "unknown", unknown.data(), "not_looked_for", Narrower.data(narrower)),
                        limit, applied.by(), applied.how(), applied.by().equals(in.sort()) ? null : in.sort(),
                        picked == null ? null : picked.where(), viewer.zone().getId(),
                        picked == null ? Paging.of(page, in.page(), in.limit())
                                : picked.paging(in.page(), in.limit()),
                        posters.of(subjects.stream().filter(Objects::nonNull).map(Subject::media).toList())));
    }

    private Picked<WatchlistEntry> picked(Input in, TitleWish rare, NotKnown unknown, @Nullable MediaType type,
            Sort sort, Choice wish) {
        Page<WatchlistEntry> all = fitting(in, rare, unknown, type, sort);
        return streaming.pick(all.items(), all.complete(), SavedEntries::subject, wish, in.page(), in.limit());
    }

    private Page<WatchlistEntry> filtered(Input in, TitleWish rare, NotKnown unknown, @Nullable MediaType type,
            Sort sort) {
        Page<WatchlistEntry> all = fitting(in, rare, unknown, type, sort);
        Slice<WatchlistEntry> shown = Slice.of(all.items(), in.page(), in.limit());
        return new Page<>(shown.items(), shown.total(), all.complete() && shown.isLast(), all.sortedBy());
    }

    private Page<WatchlistEntry> fitting(Input in, TitleWish rare, NotKnown unknown, @Nullable MediaType type,
            Sort sort) {
        Predicate<Subject> wanted = new WatchlistFilters(in, rare, null, trakt, streaming).wanted(unknown);
        Page<WatchlistEntry> all = trakt.sync().watchlistInFull(type, sort);
        List<WatchlistEntry> fitting = all.items().stream()
                .filter(entry -> SavedEntries.subject(entry).filter(wanted).isPresent()).toList();
        return new Page<>(fitting, fitting.size(), all.complete(), all.sortedBy());
    }

    private @Nullable Integer accountLimit() {
        try {
            Settings.Limits limits = trakt.users().settings().limits();
            return limits == null || limits.watchlist() == null ? null : limits.watchlist().itemCount();
        } catch (TraktException _) {
            return null; // the list itself is what was asked for
        }
    }
}
