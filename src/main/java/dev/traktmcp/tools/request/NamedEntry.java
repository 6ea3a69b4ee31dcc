package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.TitleNotFound;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import java.util.function.Supplier;

/** One of {@code items}, or of what one title names. */
record NamedEntry(String said, String argument, Reference reference) {
    static NamedEntry of(String said, String argument) {
        return new NamedEntry(said, argument, Reference.parse(said, argument));
    }

    /** Resolves without asking; an ambiguous reference becomes {@link Pick.Missed}. */
    Pick lookUp(TitleFinder titles) {
        return pick(() -> Clarifier.NOBODY.during(() -> titles.require(reference, argument)));
    }

    Pick pick(Supplier<Found> find) {
        try {
            return Pick.Chosen.of(said, find.get());
        } catch (TraktException e) {
            return switch (e.failure()) {
                case AmbiguousTitle _, TitleNotFound _, EpisodeNotFound _, NotThere _ ->
                        new Pick.Missed(said, e.failure());
                default -> throw e;
            };
        }
    }
}
