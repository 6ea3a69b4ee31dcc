package dev.traktmcp.tools.title;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.AboutOne;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.TypeArgument;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.details.DetailParts;
import dev.traktmcp.tools.request.FilterArguments;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.tools.request.narrowing.Passed;
import dev.traktmcp.tools.request.narrowing.TitleWish;
import dev.traktmcp.tools.request.standing.Marks;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.SearchHit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds movies, shows, episodes, people and lists by name. */
record Search(TitleFinder titles, Trakt trakt, Viewer viewer) implements Tool<Search.Input> {
    /** @param type null for movies and shows */
    record Input(
            String query,
            @Nullable String type,
            @Nullable Integer year,
            @Nullable Integer yearTo,
            @Nullable List<String> genres,
            @Nullable List<String> languages,
            @Nullable String onlyIf,
            @Nullable String person,
            @Nullable Double minRating,
            @Nullable List<String> include,
            int page,
            int limit)
            implements FilterArguments, DetailParts.Wanted {}

    record Data(String query, List<SearchResult> results, @Nullable Map<String, Object> filters,
            Paging paging) implements AboutOne {
        @Override
        public @Nullable String theOne() {
            boolean one = results.size() == 1 && Integer.valueOf(1).equals(paging.total());
            return one && !UNSHOWN.contains(results.getFirst().type()) ? results.getFirst().item().id() : null;
        }
    }

    /** Which have no details. */
    private static final Set<MediaType> UNSHOWN = EnumSet.of(MediaType.PERSON, MediaType.LIST);

    /**
     * All results, before we cut out a page.
     *
     * @param others what has the name, and not all that has to be so
     */
    private record Hits(List<SearchResult> results, List<SearchResult> others, boolean complete) {
        Hits of(Predicate<SearchResult> fits) {
            return new Hits(results.stream().filter(fits).toList(),
                    Stream.concat(others.stream(), results.stream().filter(fits.negate())).toList(), complete);
        }
    }

    /**
     * What has the name, where nothing fits that has to be so, too.
     *
     * @param count of all, and {@code items} the first
     */
    private record Others(int count, List<ItemView> items) {
        /** More would hide that nothing fits. */
        private static final int SHOWN = 3;

        static Others of(List<SearchResult> results) {
            return new Others(results.size(), results.stream().limit(SHOWN).map(SearchResult::item).toList());
        }

        String text() {
            return "\nBy the name alone " + count + (count == 1 ? " is" : " are") + " found: " + items.stream()
                    .map(item -> item.words() + " [" + item.id() + "]").collect(Collectors.joining(", "))
                    + (count > SHOWN ? " and others." : ".");
        }
    }

    /** A larger answer is slow, and Trakt's second page repeats the first (seen in 2026). */
    private static final int AT_MOST = 50;

    @Override
    public ToolReply call(Input in) {
        TitleFilter filters = TitleFilter.of(in, trakt);
        TitleWish wish = TitleWish.of(in.person(), in.minRating(), trakt);
        NotKnown unknown = new NotKnown();
        Map<String, Predicate<Subject>> needed = new LinkedHashMap<>(wish.byName());
        needed.put("only_if", OnlyIf.filter(in.onlyIf(), trakt));
        needed.put("filters", subject -> fits(SearchResult.of(subject), in, filters));
        Predicate<Subject> wanted = subject -> unknown.fits(subject, needed);
        Hits hits = hits(in, wanted).of(result -> fits(result, in, filters));
        Slice<SearchResult> page = Slice.of(hits.results(), in.page(), in.limit());
        Others others = page.total() > 0 || !unknown.isEmpty() || hits.others().isEmpty() ? null
                : Others.of(hits.others());
        String filtered = filters.words() + OnlyIf.only(in.onlyIf()) + wish.words();
        return new ToolReply(
                others != null ? nothing(in, filtered) + "." + others.text()
                        : summary(in, filtered, page, hits.complete(),
                                new Passed(filters.genres(), wish.least() != null, false), unknown),
                new Data(Text.line(in.query()), page.items(),
                        filters.named(in.type(), "only_if", OnlyIf.argument(in.onlyIf()), "person", wish.person(),
                                "min_rating", wish.minRating(), "unknown", unknown.data(), "others",
                                others),
                        Paging.of(page, hits.complete())))
                .saying(filters.remark(), null);
    }

    private Hits hits(Input in, Predicate<Subject> wanted) {
        MediaType type = MediaType.of(in.type());
        if (type != null && type != MediaType.MOVIE && type != MediaType.SHOW) {
            if (in.onlyIf() != null || in.person() != null || in.minRating() != null) {
                throw new BadArguments(in.onlyIf() != null ? "only_if" : in.person() != null ? "person" : "min_rating",
                        "goes with movies and shows").raise();
            }
            List<SearchHit> found = trakt.search().text(List.of(type), in.query(), AT_MOST);
            return new Hits(
                    found.stream().map(Search::result).filter(Objects::nonNull).toList(), List.of(),
                    found.size() < AT_MOST);
        }
        Reference reference = Reference.parse(in.query(), "query");
        Marks marks = Marks.begin(viewer, TypeArgument.of(in.type()));
        if (reference.id() != null || reference.season() != null) {
            boolean found = titles.resolve(reference) instanceof Found;
            return new Hits(!found ? List.of()
                    : Stream.of(titles.require(reference, "query").subject()).filter(wanted)
                            .map(subject -> marked(subject, marks)).toList(),
                    List.of(), true);
        }
        TitleFinder.Matches matches = titles.matching(reference);
        List<Media> wished = matches.media().stream().filter(one -> wanted.test(new Subject(one, null, null))).toList();
        return new Hits(wished.stream().map(one -> SearchResult.of(one).with(marks.of(one))).toList(),
                matches.media().stream().filter(one -> !wished.contains(one)).map(SearchResult::of).toList(),
                matches.complete());
    }

    private static SearchResult marked(Subject subject, Marks marks) {
        return SearchResult.of(subject).with(marks.of(subject));
    }

    private static @Nullable SearchResult result(SearchHit hit) {
        return hit.episode() != null ? SearchResult.of(hit.show(), hit.episode())
                : hit.person() != null ? SearchResult.of(hit.person())
                : hit.list() != null ? SearchResult.of(hit.list())
                : null;
    }

    private static boolean fits(SearchResult result, Input in, TitleFilter filters) {
        return (in.type() == null || MediaType.of(in.type()) == result.type() || result.item().season() != null)
                && filters.fits(result.item().year(), result.genres(), result.language(), result.country());
    }

    private static String nothing(Input in, String filters) {
        return "No " + (in.type() == null ? "movie or show" : in.type()) + " on Trakt fits \"" + Text.line(in.query())
                + "\"" + filters;
    }

    private static String summary(Input in, String filters, Slice<SearchResult> page, boolean complete,
            Passed passed, NotKnown unknown) {
        int total = page.total();
        if (total == 0) {
            boolean named = in.type() == null || MediaType.of(in.type()) != MediaType.PERSON
                    && MediaType.of(in.type()) != MediaType.LIST;
            return nothing(in, filters) + unknown.soFar() + "." + unknown.alone()
                    + "\nNext: check the spelling, " + (named ? "try the original or English title, or " : "or try ")
                    + "fewer words"
                    + (filters.isEmpty() ? "." : ", or no filters.");
        }
        String found = (complete ? "" : "At least ") + total + (total == 1 ? " hit" : " hits") + " for \""
                + Text.line(in.query()) + "\"" + filters;
        if (page.isEmpty()) {
            String pages = ReplyText.count(ReplyText.pageCount(in.limit(), total), "page");
            return found + ", on " + pages + ReplyText.noPage(in.page());
        }
        String lines = page.items().stream().map(result -> result.line(passed)).collect(Collectors.joining("\n"));
        return found + ":\n" + lines
                + Mine.note(page.items().stream().map(SearchResult::mine).toList())
                + page.pages() + unknown.text()
                + (complete ? "" : "\nTrakt shows no more than " + AT_MOST + " of them: a year or a type narrows it.");
    }
}
