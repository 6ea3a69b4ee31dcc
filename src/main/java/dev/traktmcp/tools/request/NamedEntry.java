package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.NothingNext;
import dev.traktmcp.failure.Failure.TitleNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.NextEpisode;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.titles.search.TitleFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code items}, or of what one title names.
 *
 * @param range what was said of several that go together, this one among them; else null
 * @param known what it is, where nobody needs to look for it; else null
 */
record NamedEntry(String said, String argument, Reference reference, @Nullable String range,
        @Nullable Subject known) {
    static NamedEntry of(String said, String argument) {
        return new NamedEntry(said, argument, Reference.parse(said, argument), null, null);
    }

    static NamedEntry of(Subject known, String argument) {
        return new NamedEntry(known.typedId(), argument, Reference.parse(known.typedId(), argument), null, known);
    }

    NamedEntry partOf(String all) {
        return new NamedEntry(said, argument, reference, all, known);
    }

    /** What an entry of {@code items} names: one thing, or episodes or seasons that go together. */
    static List<NamedEntry> all(TitleFinder titles, String said, String argument) {
        List<NamedEntry> spread = spread(titles, said, argument);
        return spread.isEmpty() ? List.of(of(said, argument))
                : spread.stream().map(entry -> entry.partOf(said)).toList();
    }

    /** The episodes or seasons that one title names; none where it names one thing. */
    static List<NamedEntry> spread(TitleFinder titles, TitleArguments named) {
        String said = named.title();
        if (said == null || named.id() != null || named.season() != null || named.episode() != null
                || "movie".equals(named.type())) {
            return List.of();
        }
        return spread(titles, named.year() == null ? said : said + " (" + named.year() + ")", named.argument());
    }

    private static List<NamedEntry> spread(TitleFinder titles, String said, String argument) {
        Optional<FirstOrLast> ends = FirstOrLast.read(said);
        if (ends.isPresent()) {
            return titles.spread().ends(ends.get(), argument).stream()
                    .map(phrase -> of(phrase, argument)).toList();
        }
        return SeveralPlaces.read(said, argument).stream()
                .flatMap(several -> several.parts().stream().flatMap(part -> (part.crosses()
                        ? titles.spread().across(several.show(), part, argument)
                        : several.phrases(part, argument)).stream()))
                .map(phrase -> of(phrase, argument))
                .toList();
    }

    /**
     * What became of each, but all that one of {@code items} names has to be there, or it is missed as a whole: then
     * each of its parts has the same pick.
     */
    static List<Pick> whole(List<NamedEntry> entries, List<Pick> picks) {
        Map<String, Pick> missed = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            String range = entries.get(i).range;
            if (range != null && picks.get(i) instanceof Pick.Missed(_, var failure)) {
                missed.putIfAbsent(entries.get(i).argument, new Pick.Missed(range, failure));
            }
        }
        List<Pick> whole = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            whole.add(missed.getOrDefault(entries.get(i).argument, picks.get(i)));
        }
        return whole;
    }

    /** What each names, where "the next" of a show counts from what the entries before it name of that show. */
    static List<Pick> inOrder(List<NamedEntry> entries, List<Pick> picks, TitleFinder titles) {
        List<Pick> ordered = new ArrayList<>();
        List<Subject> before = new ArrayList<>();
        for (int i = 0; i < picks.size(); i++) {
            NamedEntry entry = entries.get(i);
            Pick pick = picks.get(i);
            Optional<NextEpisode> next = entry.reference.title() == null ? Optional.empty()
                    : NextEpisode.read(entry.reference.title());
            if (next.isPresent() && pick instanceof Pick.Chosen(_, var subject, var rivals, _)) {
                Subject last = last(before, subject);
                pick = last == null ? pick
                        : entry.pick(() -> new Found(titles.nextAfter(last, next.get().season()), rivals));
            }
            ordered.add(pick);
            if (pick instanceof Pick.Chosen(_, var subject, _, _)) {
                before.add(subject);
            }
        }
        return ordered;
    }

    /** What goes furthest of the parts of a show that are not before an episode; null where there are none. */
    private static @Nullable Subject last(List<Subject> parts, Subject episode) {
        return parts.stream()
                .filter(part -> part.media().typedId().equals(episode.media().typedId()) && part.end() >= episode.end())
                .max((one, other) -> Long.compare(one.end(), other.end())).orElse(null);
    }

    /** Resolves without asking; an ambiguous reference becomes {@link Pick.Missed}. */
    Pick lookUp(TitleFinder titles) {
        return known != null ? new Pick.Chosen(said, known, List.of())
                : pick(() -> Clarifier.NOBODY.during(() -> titles.require(reference, argument)));
    }

    Pick pick(Supplier<Found> find) {
        try {
            return Pick.Chosen.of(said, find.get());
        } catch (TraktException e) {
            return switch (e.failure()) {
                case AmbiguousTitle _, TitleNotFound _, EpisodeNotFound _, NothingNext _, NotThere _ ->
                        new Pick.Missed(said, e.failure());
                default -> throw e;
            };
        }
    }
}
