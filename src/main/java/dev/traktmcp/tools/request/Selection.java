package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.failure.Failure.TitleNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a write is about, all of it resolved before anything is written. */
public final class Selection {
    /** @param said the entry of {@code items}, or null for a single reference */
    public sealed interface Pick {
        String said();

        /** @param rivals well-known others of the same name */
        record Chosen(String said, Subject subject, List<Candidate> rivals) implements Pick {}

        /** Not resolved: {@code failure} is one of those that concern this title alone. */
        record Missed(String said, Failure failure) implements Pick {}
    }

    private final List<Pick> picks;

    private Selection(List<Pick> picks) {
        this.picks = picks;
    }

    /**
     * Resolves what was named. A single reference that cannot be resolved fails the call; one of several is {@link
     * Pick.Missed}, so that the others go on, unless somebody can be asked about it.
     */
    public static Selection of(TitleFinder titles, TitleArguments named) {
        if (named.items() == null) {
            return one(titles, named);
        }
        refuseSingle(named);
        Selection several = several(titles, named.items());
        AmbiguousItems.raise(several.picks());
        return several;
    }

    private static Selection one(TitleFinder titles, TitleArguments named) {
        if (named.title() == null && named.id() == null) {
            throw new BadArguments("title", "is missing: give title or id for one, items for several").raise();
        }
        var found = named.find(titles);
        return new Selection(List.of(new Pick.Chosen(null, found.subject(), found.rivals())));
    }

    private static void refuseSingle(TitleArguments named) {
        List<Problem> problems = new ArrayList<>();
        Object[][] singles = {
            {"title", named.title()}, {"id", named.id()}, {"year", named.year()},
            {"type", named.type()}, {"season", named.season()}, {"episode", named.episode()}
        };
        for (Object[] single : singles) {
            if (single[1] != null) {
                problems.add(new Problem((String) single[0], "cannot stand beside items; write it into the entry of items"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems, List.of()).raise();
        }
    }

    private static Selection several(TitleFinder titles, List<String> items) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            references.add(Reference.parse(items.get(i), "items[" + i + "]"));
        }
        List<Integer> places = IntStream.range(0, items.size()).boxed().toList();
        List<Pick> resolved =
                Parallel.map(places, i -> pick(titles, items.get(i), references.get(i), "items[" + i + "]"));
        Set<Subject> chosen = new HashSet<>();
        return new Selection(resolved.stream()
                .filter(pick -> !(pick instanceof Pick.Chosen(_, var subject, _)) || chosen.add(subject)) // said twice, done once
                .toList());
    }

    private static Pick pick(TitleFinder titles, String said, Reference reference, String argument) {
        try {
            var found = titles.require(reference, argument);
            return new Pick.Chosen(said, found.subject(), found.rivals());
        } catch (TraktException e) {
            return switch (e.failure()) {
                case AmbiguousTitle _, TitleNotFound _, EpisodeNotFound _, NotThere _ -> new Pick.Missed(said, e.failure());
                default -> throw e;
            };
        }
    }

    /** Without what cannot be written: a single reference fails the call, one of several is {@link Pick.Missed}. */
    public Selection refusing(Function<Subject, Optional<Failure>> obstacle) {
        return new Selection(picks.stream()
                .map(pick -> pick instanceof Pick.Chosen(var said, var subject, _)
                        ? obstacle.apply(subject).map(failure -> refused(said, failure)).orElse(pick) : pick)
                .toList());
    }

    private static Pick refused(String said, Failure failure) {
        if (said == null) {
            throw failure.raise();
        }
        return new Pick.Missed(said, failure);
    }

    public List<Pick> picks() {
        return picks;
    }

    /** The things to write, each once. */
    public List<Subject> subjects() {
        return picks.stream()
                .filter(Pick.Chosen.class::isInstance)
                .map(pick -> ((Pick.Chosen) pick).subject())
                .toList();
    }

    /** Whether there was one reference and not a list of them. */
    public boolean isSingle() {
        return picks.size() == 1 && picks.getFirst().said() == null;
    }
}
