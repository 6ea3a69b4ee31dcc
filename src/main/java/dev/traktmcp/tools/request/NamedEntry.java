package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.NothingNext;
import dev.traktmcp.failure.Failure.TitleNotFound;
import dev.traktmcp.failure.Reworded;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.NextEpisode;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralNumbers;
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
 * @param range of several that go together, this one among them; else null
 * @param known what became of it, where nobody needs to look for it; else null
 */
record NamedEntry(String said, String argument, Reference reference, @Nullable Range range,
        @Nullable Pick known) {
    /**
     * Several that go together.
     *
     * @param said all that was said
     * @param place the same behind the id of a show
     */
    record Range(String said, String place) {
        /** The failure of one of them as that of all. */
        Failure all(Failure failure) {
            Failure of = failure instanceof AmbiguousTitle(_, var argument, var candidates)
                    ? new AmbiguousTitle(said, argument, candidates)
                    : failure instanceof TitleNotFound(_, var nearest) ? new TitleNotFound(said, nearest) : failure;
            return Reworded.each(of, one -> one.behind(place));
        }
    }

    static NamedEntry of(String said, String argument) {
        return new NamedEntry(said, argument, Reference.parse(said, argument), null, null);
    }

    static NamedEntry of(Subject known, String argument) {
        return new NamedEntry(known.typedId(), argument, Reference.parse(known.typedPlace(), argument),
                null, new Pick.Chosen(known.typedId(), known, List.of()));
    }

    private NamedEntry partOf(String all, String place) {
        return new NamedEntry(said, argument, reference, new Range(all, place), known);
    }

    /** What an entry of {@code items} names: one thing, or episodes or seasons that go together. */
    static List<NamedEntry> all(TitleFinder titles, String said, String argument) {
        try {
            List<NamedEntry> spread = Clarifier.NOBODY.during(() -> spread(titles, said, argument));
            return spread.isEmpty() ? List.of(of(said, argument)) : spread;
        } catch (TraktException e) {
            return List.of(new NamedEntry(said, argument, Reference.parse(said, argument), null, missed(said, e)));
        }
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
                    .map(phrase -> of(phrase, argument).partOf(said, ends.get().words())).toList();
        }
        Optional<SeveralNumbers> numbers = SeveralNumbers.read(said);
        if (numbers.isPresent()) {
            return numbered(titles, said, numbers.get(), argument);
        }
        return SeveralPlaces.read(said, argument).stream()
                .flatMap(several -> several.parts().stream().flatMap(part -> (part.crosses()
                        ? titles.spread().across(several.show(), part, argument)
                        : several.phrases(part, argument)).stream())
                        .map(phrase -> of(phrase, argument).partOf(said, several.words())))
                .toList();
    }

    /** Where several shows or seasons can be meant, it asks which. */
    private static List<NamedEntry> numbered(TitleFinder titles, String said, SeveralNumbers numbers,
            String argument) {
        try {
            return titles.spread().numbered(said, numbers, argument).stream()
                    .map(one -> of(one, argument).partOf(said, numbers.words())).toList();
        } catch (TraktException e) {
            if (e.failure() instanceof AmbiguousTitle question) {
                return spread(titles, Clarifier.which(question).id(), argument);
            }
            throw e;
        }
    }

    /**
     * What became of each, but all that one of {@code items} names has to be there, or it is missed as a whole: then
     * each of its parts has the same pick.
     */
    static List<Pick> whole(List<NamedEntry> entries, List<Pick> picks) {
        Map<String, Pick> missed = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Range range = entries.get(i).range;
            if (range != null && picks.get(i) instanceof Pick.Missed(_, var failure)) {
                missed.putIfAbsent(entries.get(i).argument, new Pick.Missed(range.said(), range.all(failure)));
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
        return known != null ? known
                : pick(() -> Clarifier.NOBODY.during(() -> titles.require(reference, argument)));
    }

    /** Whether the person can be asked which is meant; of several at once the answer would be none of them. */
    boolean canBeAsked() {
        return known == null;
    }

    Pick pick(Supplier<Found> find) {
        try {
            return Pick.Chosen.of(said, find.get());
        } catch (TraktException e) {
            return missed(said, e);
        }
    }

    private static Pick.Missed missed(String said, TraktException e) {
        return switch (e.failure()) {
            case AmbiguousTitle _, TitleNotFound _, EpisodeNotFound _, NothingNext _, NotThere _ ->
                    new Pick.Missed(said, e.failure());
            default -> throw e;
        };
    }
}
