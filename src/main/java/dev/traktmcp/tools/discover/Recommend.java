package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.Unexpected;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.AtOnce;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Listed;
import dev.traktmcp.tools.core.Posters;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.Types;
import dev.traktmcp.tools.request.Narrowed;
import dev.traktmcp.tools.request.Narrowing;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Recommendation;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the person may like and has not seen. */
record Recommend(Trakt trakt, Posters posters) implements Tool<Recommend.Input> {
    /** @param type null for movies and shows, by turns */
    record Input(
            String type,
            Integer year,
            Integer yearTo,
            List<String> genres,
            Integer minRuntime,
            Integer maxRuntime,
            boolean ignoreWatchlisted,
            boolean ignoreCollected,
            int page,
            int limit)
            implements Narrowed {}

    /** @param total how many Trakt has that fit; it has a hundred of a type at most */
    record Data(List<Listed> results, int total, int page, boolean complete, Map<String, String> posters) {}

    /** Reasons beyond the second say little. */
    private static final int REASONS = 2;

    @Override
    public Reply call(Input in) {
        Narrowing narrowing = Narrowing.of(in);
        Ignoring ignoring = new Ignoring(false, in.ignoreWatchlisted(), in.ignoreCollected());
        Ignoring seenToo = new Ignoring(true, in.ignoreWatchlisted(), in.ignoreCollected());
        Map<String, String> filters = new LinkedHashMap<>(narrowing.query());
        filters.putAll(seenToo.query());
        List<List<Recommendation>> lists = AtOnce.map(Types.of(in.type()), type -> ask(type, filters));
        Predicate<Media> others = seenToo.without(trakt, Types.of(in.type()));
        List<Recommendation> fitting = byTurns(lists.stream()
                .map(list -> list.stream()
                        .filter(one -> Listed.isWhole(one.media()) && narrowing.fits(one.media())
                                && others.test(one.media()))
                        .toList())
                .toList());
        // Trakt has no pages of recommendations, so they are cut here.
        List<Recommendation> page = fitting.stream().skip((in.page() - 1L) * in.limit()).limit(in.limit()).toList();
        boolean complete = (long) in.page() * in.limit() >= fitting.size();
        return new Reply(
                text(in, narrowing.words() + ignoring.words(), fitting.size(), page, complete),
                new Data(page.stream().map(Recommend::listed).toList(), fitting.size(), in.page(), complete,
                        posters.of(page.stream().map(Recommendation::media).toList())));
    }

    /** With reasons where Trakt gives them to this app, else without. */
    private List<Recommendation> ask(String type, Map<String, String> filters) {
        try {
            return trakt.recommendations().withReasons(type, filters);
        } catch (TraktException e) {
            return switch (e.failure()) {
                case NotThere _, AppRejected _, Unexpected _ -> trakt.recommendations().plain(type, filters).stream()
                        .map(Recommend::plain)
                        .toList();
                default -> throw e;
            };
        }
    }

    private static Recommendation plain(Media media) {
        return switch (media) {
            case Movie movie -> new Recommendation(movie, null, List.of());
            case Show show -> new Recommendation(null, show, List.of());
        };
    }

    /** The best of each list, then the second of each: scores of movies and shows do not compare. */
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

    private static Listed listed(Recommendation one) {
        List<String> because = one.sources().stream().flatMap(source -> because(source).stream()).toList();
        return Listed.of(one.media(), because.isEmpty() ? null : because);
    }

    private static Optional<String> because(Recommendation.Source source) {
        if (Listed.isWhole(source.media())) {
            return Optional.of(Lines.of(new Subject(source.media(), null, null)));
        }
        return source.subgenres().stream().findFirst().map(Recommendation.Subgenre::name);
    }

    private static String text(Input in, String filters, int total, List<Recommendation> page, boolean complete) {
        String what = Types.words(in.type()) + " for you" + filters;
        if (total == 0) {
            return "Trakt recommends no " + what + "."
                    + (filters.isEmpty() ? "\nNext: rate or watch some titles first, then it knows more."
                            : "\nNext: try fewer filters.");
        }
        if (page.isEmpty()) {
            return Lines.count(total, "recommendation") + " of " + what + "; there is no page " + in.page() + ".";
        }
        return Lines.count(total, "recommendation") + " of " + what + (in.page() == 1 ? "" : ", page " + in.page())
                + ":\n"
                + page.stream().map(Recommend::line).collect(Collectors.joining("\n"))
                + (complete ? "" : "\nPage " + (in.page() + 1) + " has more.");
    }

    private static String line(Recommendation one) {
        Media media = one.media();
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(media.runtime()).filter(minutes -> minutes > 0)
                .ifPresent(minutes -> facts.add(Lines.count(minutes, "minute")));
        Optional.ofNullable(media.genres()).filter(genres -> !genres.isEmpty())
                .ifPresent(genres -> facts.add(Lines.and(genres.subList(0, Math.min(2, genres.size())))));
        Lines.rated(Lines.rating(media), null).ifPresent(facts::add);
        String because = one.sources().stream()
                .filter(source -> Listed.isWhole(source.media()))
                .limit(REASONS)
                .map(source -> source.media().title())
                .collect(Collectors.joining(" and "));
        return Lines.of(new Subject(media, null, null)) + (facts.isEmpty() ? "" : ": " + String.join(", ", facts))
                + (because.isEmpty() ? "" : "; because you know " + because);
    }
}
