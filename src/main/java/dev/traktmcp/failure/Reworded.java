package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.TitleNotFound;
import java.util.function.UnaryOperator;

/** Failures whose titles are to be called again in other words, so that nothing of what was asked for is lost. */
public final class Reworded {
    private Reworded() {}

    /** The same failure with other words for each title that it offers. */
    public static Failure each(Failure failure, UnaryOperator<Candidate> words) {
        return switch (failure) {
            case AmbiguousTitle(var said, var argument, var candidates) ->
                    new AmbiguousTitle(said, argument, candidates.stream().map(words).toList());
            case TitleNotFound(var said, var nearest) ->
                    new TitleNotFound(said, nearest.stream().map(words).toList());
            default -> failure;
        };
    }
}
