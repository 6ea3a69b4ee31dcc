package dev.traktmcp.cli.bench;

import dev.traktmcp.cli.bench.Expectation.Question;
import dev.traktmcp.cli.bench.RequestOutcome.Asked;

/**
 * A request, what came of it, and how good that is.
 *
 * @param cost how many requests it sent to Trakt
 */
record Judged(Labelled labelled, RequestOutcome outcome, int cost) {
    /** Whoever sends more than that is not looking up a title any more. */
    static final int MOST_REQUESTS = 8;

    Grade verdict() {
        return cost > MOST_REQUESTS ? Grade.MISS : Grade.of(labelled.expected(), outcome);
    }

    String category() {
        return labelled.category();
    }

    /** The share of the acceptable that the question named; 0 where none was put. */
    double recall() {
        if (labelled.expected() instanceof Question(var acceptable) && outcome instanceof Asked(var candidates)) {
            return (double) acceptable.stream().filter(candidates::contains).count() / acceptable.size();
        }
        return 0;
    }
}
