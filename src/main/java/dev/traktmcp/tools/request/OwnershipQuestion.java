package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.text.Text;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a question about something that the person may have is about. */
public sealed interface OwnershipQuestion {
    /** One title, preferably one that they have. */
    record About(Found found) implements OwnershipQuestion {}

    /**
     * Several could be meant, and they have none of them: so nobody needs to be asked which.
     *
     * @param contradicted whether none of the candidates is of the year that was said, so that they may have them
     */
    record NoneOf(String said, List<Candidate> candidates, boolean contradicted) implements OwnershipQuestion {
        /** @param where {@code on your watchlist} */
        public String text(String where) {
            return (contradicted
                            ? "No, there is no \"" + Text.line(said) + "\" on Trakt, and so it is not " + where + ". There is only:\n"
                            : "No, nothing that \"" + Text.line(said) + "\" can mean is " + where + ":\n")
                    + candidates.stream().map(Explanation::line).collect(Collectors.joining("\n"));
        }
    }

    /** @param has whether they have something of the movie or show of a typed id; asked once for each */
    static OwnershipQuestion of(TitleArguments named, TitleFinder titles, Predicate<String> has) {
        Map<String, Boolean> known = new ConcurrentHashMap<>();
        Predicate<String> once = id -> known.computeIfAbsent(id, has::test);
        TitleFinder finder = titles.preferring(once);
        Reference reference = named.reference();
        Resolution resolution = finder.resolve(reference);
        if (resolution instanceof Several(var candidates)) {
            Integer year = reference.year();
            boolean contradicted = year != null && candidates.stream()
                    .allMatch(one -> one.year() != null && Math.abs(one.year() - year) > 1);
            if (contradicted || candidates.stream().map(Candidate::titleId).noneMatch(once)) {
                return new NoneOf(reference.said(), candidates, contradicted);
            }
        }
        return new About(finder.settle(reference, named.argument(), resolution));
    }
}
