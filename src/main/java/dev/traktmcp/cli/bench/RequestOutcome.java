package dev.traktmcp.cli.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of a request. Ids carry their type: {@code movie:481}. */
sealed interface RequestOutcome {
    /** Nobody reads more candidates than this. */
    int MOST_CANDIDATES = 5;

    record Resolved(String id, @Nullable Integer season, @Nullable Integer episode) implements RequestOutcome {}

    /** @param candidates in the order in which the person would read them */
    record Asked(List<String> candidates) implements RequestOutcome {
        public Asked {
            candidates = candidates.stream().limit(MOST_CANDIDATES).toList();
        }
    }

    /** No title was found, or the input was refused. */
    record NotFound() implements RequestOutcome {}

    /** @param crash whether it was an unforeseen exception; else a failure that has nothing to do with titles */
    record Broken(String why, boolean crash) implements RequestOutcome {}
}
