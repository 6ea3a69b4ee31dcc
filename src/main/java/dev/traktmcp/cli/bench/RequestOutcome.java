package dev.traktmcp.cli.bench;

import java.util.List;

/** What a request came to. Ids carry their type: {@code movie:481}. */
sealed interface RequestOutcome {
    /** Of a longer question nobody reads on. */
    int MOST_CANDIDATES = 5;

    record Resolved(String id, Integer season, Integer episode) implements RequestOutcome {}

    /** @param candidates in the order in which the person would read them */
    record Asked(List<String> candidates) implements RequestOutcome {
        public Asked {
            candidates = candidates.stream().limit(MOST_CANDIDATES).toList();
        }
    }

    /** Nothing, or the input was refused. */
    record NotFound() implements RequestOutcome {}

    /** @param crash whether nobody foresaw it; else it is a failure that has nothing to do with titles */
    record Broken(String why, boolean crash) implements RequestOutcome {}
}
