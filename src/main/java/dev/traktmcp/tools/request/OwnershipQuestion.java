package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.Candidates;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ToolReply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subject of a question about what the person may have. */
public sealed interface OwnershipQuestion {
    /** {@code Dune 1989}. */
    Pattern LAST_YEAR = Pattern.compile("\\s((?:18|19|20)\\d{2})$");

    /** One title, preferably one that the person has. */
    record About(Found found) implements OwnershipQuestion {}

    /**
     * Several titles can be meant, but the person has none of them, so we need not ask which.
     *
     * @param contradicted whether no candidate has the year that was said; then the person may have the candidates
     */
    record NoneOf(String said, List<Candidate> candidates, boolean contradicted) implements OwnershipQuestion {
        /** @param where {@code on your watchlist} */
        public String text(String where) {
            return (contradicted
                    ? "No, there is no \"" + Text.line(said) + "\" on Trakt, and so it is not " + where
                            + ". There is only:\n"
                    : "No, nothing that \"" + Text.line(said) + "\" can mean is " + where + ":\n")
                    + candidates.stream().map(Explanation::line).collect(Collectors.joining("\n"));
        }
    }

    /** Several titles can be meant, and the person has more than one of them, so each is answered. */
    record EachOf(List<Candidate> had) implements OwnershipQuestion {
        /** @param about answers about one */
        public ToolReply reply(TitleFinder titles, Function<Found, ToolReply> about) {
            return Severally.each(had.stream().map(Candidate::id).toList(),
                    id -> about.apply(titles.require(Reference.parse(id, "title"), "title").alone()));
        }
    }

    /** @param has whether the person has something of the movie or show with this typed id; asked once for each */
    static OwnershipQuestion of(TitleArguments named, TitleFinder titles, Predicate<String> has) {
        Map<String, Boolean> known = new ConcurrentHashMap<>();
        Predicate<String> once = id -> known.computeIfAbsent(id, has::test);
        TitleFinder finder = titles.preferring(once);
        Reference reference = named.reference();
        Resolution resolution = finder.resolve(reference);
        if (resolution instanceof Several(var candidates)) {
            boolean contradicted = contradicts(reference, candidates);
            // A single candidate only resembles what was said, so it is asked about.
            if (contradicted
                    || candidates.size() > 1 && candidates.stream().map(Candidate::titleId).noneMatch(once)) {
                return new NoneOf(reference.said(), candidates, contradicted);
            }
        }
        List<Candidate> namesakes = switch (resolution) {
            case Found(var subject, var rivals, _) when !rivals.isEmpty() ->
                    Stream.concat(Stream.of(Candidates.of(subject)), rivals.stream()).toList();
            case Several(var candidates) -> candidates;
            case Found _, None _ -> List.of();
        };
        List<Candidate> had = namesakes.stream().filter(one -> once.test(one.titleId())).toList();
        if (had.isEmpty() && resolution instanceof Found && !namesakes.isEmpty()) {
            return new NoneOf(reference.said(), namesakes, false);
        }
        return had.size() > 1 ? new EachOf(had) : new About(finder.settle(reference, named.argument(), resolution));
    }

    /** Whether a year was said that none of them is from, and that is no part of a name. */
    private static boolean contradicts(Reference reference, List<Candidate> candidates) {
        Matcher last = LAST_YEAR.matcher(reference.said());
        Integer year = reference.year() != null ? reference.year()
                : last.find() ? Integer.valueOf(last.group(1)) : null;
        return year != null && candidates.stream().allMatch(one -> one.year() != null
                && Math.abs(one.year() - year) > 1 && !one.title().contains(String.valueOf(year)));
    }
}
