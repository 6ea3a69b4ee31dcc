package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.Unexpected;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Paging;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Slice;
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
import dev.traktmcp.tools.request.standing.Fact;
import dev.traktmcp.tools.request.streaming.Choice;
import dev.traktmcp.tools.request.streaming.Picked;
import dev.traktmcp.tools.request.streaming.Streaming;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Recommendation;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Titles that the person may like and has not seen. */
record Recommendations(Trakt trakt, Viewer viewer, Posters posters, Streaming streaming)
        implements Tool<Recommendations.Input> {
    /** @param type null for movies and shows in turn */
    record Input(
            @Nullable String type,
            @Nullable Integer year,
            @Nullable Integer yearTo,
            @Nullable List<String> genres,
            @Nullable List<String> languages,
            @Nullable Integer minRuntime,
            @Nullable Integer maxRuntime,
            boolean ignoreWatchlisted,
            boolean ignoreCollected,
            @Nullable String streaming,
            @Nullable String onlyIf,
            @Nullable String person,
            @Nullable Double minRating,
            int page,
            int limit)
            implements FilterArguments {}

    record Data(List<ListedTitle> results, @Nullable Map<String, Object> filters, Picked.@Nullable Where streaming,
            Paging paging, @Nullable Map<String, String> posters) {}

    private static final String NOT_HERE =
            "asks for what is never here: recommendations leave out what is seen or begun";

    @Override
    public ToolReply call(Input in) {
        TitleFilter narrowing = TitleFilter.of(in, trakt);
        Exclusions ignoring = new Exclusions(false, in.ignoreWatchlisted(), in.ignoreCollected());
        Exclusions seenToo = new Exclusions(true, in.ignoreWatchlisted(), in.ignoreCollected());
        Map<String, String> filters = new LinkedHashMap<>(narrowing.query());
        filters.putAll(seenToo.query());
        OnlyIf.refuse(in.onlyIf(), Fact.SEEN, NOT_HERE);
        OnlyIf.refuse(in.onlyIf(), Fact.BEGUN, NOT_HERE);
        OnlyIf.refuse(in.onlyIf(), Fact.IN_PROGRESS, NOT_HERE);
        TitleWish rare = TitleWish.of(in.person(), in.minRating(), trakt);
        NotKnown unknown = new NotKnown();
        Map<String, Predicate<Subject>> wanted = narrowing.asAsked();
        Predicate<Media> ignored = seenToo.without(trakt, TypeArgument.of(in.type()));
        wanted.put("ignoring", one -> ignored.test(one.media()));
        wanted.putAll(rare.byName());
        wanted.put("only_if", OnlyIf.filter(in.onlyIf(), trakt));
        Choice wish = streaming.choice(in.streaming());
        if (wish != null) {
            filters.put("watchnow", wish.filter());
        }
        Marks marks = Marks.begin(viewer, TypeArgument.of(in.type()));
        List<Recommendation> fitting = byTurns(asked(in, filters).stream()
                .map(list -> list.stream()
                        .filter(one -> one.media() != null && unknown.fits(subject(one), wanted)).toList())
                .toList());
        if (narrowing.ofLength() && fitting.size() <= in.limit()) {
            // Trakt leaves out what it does not know the length of.
            filters.remove("runtimes");
            asked(in, filters).forEach(list -> list.stream()
                    .filter(one -> one.media() != null).forEach(one -> unknown.fits(subject(one), wanted)));
        }
        // Trakt has no pages of recommendations, so we cut them here.
        Picked<Recommendation> picked = wish == null ? Picked.all(Slice.of(fitting, in.page(), in.limit()))
                : streaming.pick(fitting, true, one -> Optional.of(subject(one)), wish, in.page(), in.limit());
        NotKnown maybe = wish == null ? unknown : unknown.streaming(Streaming.FEW,
                some -> streaming.among(some, wish));
        Map<String, Object> named = narrowing.named(in.type(), "ignore_watchlisted", in.ignoreWatchlisted(),
                "ignore_collected", in.ignoreCollected(), "only_if", OnlyIf.argument(in.onlyIf()), "person",
                rare.person(), "min_rating", rare.minRating(), "streaming", in.streaming(), "unknown", maybe.data());
        return new ToolReply(
                text(in, narrowing.words() + ignoring.words() + OnlyIf.only(in.onlyIf()) + rare.words()
                        + picked.words(), picked, marks, new Passed(narrowing.genres(), false, false), maybe,
                        Without.words(named, maybe, picked.isUnstreamed())),
                new Data(picked.items().stream()
                        .map(one -> listed(one).with(marks.of(subject(one)))).toList(),
                        named, picked.where(), picked.paging(in.page(), in.limit()),
                        posters.of(picked.items().stream().map(Recommendation::media).toList())))
                .saying(((maybe.isEmpty() ? picked.emptied() : "") + picked.note() + "\n" + narrowing.remark()).strip(),
                        null);
    }

    private List<List<Recommendation>> asked(Input in, Map<String, String> filters) {
        return Parallel.map(TypeArgument.of(in.type()), type -> ask(type, filters));
    }

    /** With reasons where Trakt gives them to this app, else without. */
    private List<Recommendation> ask(MediaType type, Map<String, String> filters) {
        try {
            List<Recommendation> read = trakt.recommendations().withReasons(type, filters);
            // Bare titles, as the older list has them, are no rows of this one.
            return !read.isEmpty() && read.stream().allMatch(one -> one.media() == null) ? plain(type, filters) : read;
        } catch (TraktException e) {
            return switch (e.failure()) {
                case NotThere _, AppRejected _, Unexpected _ -> plain(type, filters);
                default -> throw e;
            };
        }
    }

    private List<Recommendation> plain(MediaType type, Map<String, String> filters) {
        return trakt.recommendations().plain(type, filters).stream().map(Recommendations::plain).toList();
    }

    private static Recommendation plain(Media media) {
        return switch (media) {
            case Movie movie -> new Recommendation(movie, null, List.of());
            case Show show -> new Recommendation(null, show, List.of());
        };
    }

    /** The best of each list, then the second of each, as scores of movies and shows do not compare. */
    private static List<Recommendation> byTurns(List<List<Recommendation>> lists) {
        List<Recommendation> turns = new ArrayList<>();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < longest; place++) {
            for (List<Recommendation> list : lists) {
                if (place < list.size()) {
                    turns.add(list.get(place));
                }
            }
        }
        return turns;
    }

    private static ListedTitle listed(Recommendation one) {
        List<String> because = one.sources().stream().flatMap(source -> because(source).stream()).toList();
        return ListedTitle.of(Objects.requireNonNull(one.media()), because.isEmpty() ? null : because);
    }

    private static Optional<String> because(Recommendation.Source source) {
        if (source.media() != null) {
            return Optional.of(ReplyText.of(new Subject(source.media(), null, null)));
        }
        return source.subgenres().stream().findFirst().map(Recommendation.Subgenre::name);
    }

    private static Subject subject(Recommendation one) {
        return new Subject(Objects.requireNonNull(one.media()), null, null);
    }

    private static String text(Input in, String filters, Picked<Recommendation> page, Marks marks, Passed passed,
            NotKnown unknown, String without) {
        String what = TypeArgument.words(in.type()) + " for you" + filters;
        if (page.total() != null && page.total() == 0) {
            return "Trakt recommends no " + what + unknown.soFar() + "." + unknown.alone()
                    + (filters.isEmpty() ? "\nNext: rate or watch some titles first, then it knows more."
                            : "\nNext: try it " + without + ".");
        }
        String found = page.total() == null ? "Recommendations of " + what
                : ReplyText.count(page.total(), "recommendation") + " of " + what;
        if (page.items().isEmpty()) {
            return found + (in.page() == 1 ? ": none." + (without.isEmpty() ? "" : "\nNext: try it " + without + ".")
                    : ReplyText.noPage(in.page()));
        }
        Reasons reasons = Reasons.of(page.items());
        StringBuilder text = new StringBuilder(found).append(in.page() == 1 ? "" : ", page " + in.page())
                .append(reasons.ofAll()).append(':');
        for (int row = 0; row < page.items().size(); row++) {
            Recommendation one = page.items().get(row);
            text.append(reasons.before(row)).append('\n').append(line(one, passed)).append(reasons.behind(row))
                    .append(Mine.words(marks.of(subject(one)))).append(page.line(subject(one)));
        }
        return text + marks.note() + page.more(in.page()) + unknown.text();
    }

    private static String line(Recommendation one, Passed passed) {
        Media media = Objects.requireNonNull(one.media());
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(media.runtime()).filter(minutes -> minutes > 0)
                .ifPresent(minutes -> facts.add(ReplyText.count(minutes, "minute")));
        Optional.ofNullable(media.genres()).filter(genres -> !genres.isEmpty())
                .map(genres -> ReplyText.and(passed.genres(genres))).filter(words -> !words.isEmpty())
                .ifPresent(facts::add);
        ReplyText.rated(ReplyText.rating(media), null).ifPresent(facts::add);
        return ReplyText.of(subject(one)) + (facts.isEmpty() ? "" : ": " + String.join(", ", facts));
    }
}
