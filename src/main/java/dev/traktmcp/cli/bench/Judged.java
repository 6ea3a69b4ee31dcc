package dev.traktmcp.cli.bench;

import dev.traktmcp.cli.bench.Expectation.Question;
import dev.traktmcp.cli.bench.RequestOutcome.Asked;

/**
 * A request, its outcome and its grade.
 *
 * @param cost how many requests it sent to Trakt
 */
record Judged(Labelled labelled, RequestOutcome outcome, int cost) {
    /** The most requests that looking up one title may cost. */
    static final int MOST_REQUESTS = 8;

    Grade verdict() {
        return cost > MOST_REQUESTS ? Grade.MISS : Grade.of(labelled.expected(), outcome);
    }

    String category() {
        return labelled.category();
    }

    /** The share of the acceptable titles that the question named; 0 without a question. */
    double recall() {
        if (labelled.expected() instanceof Question(var acceptable) && outcome instanceof Asked(var candidates)) {
            return (double) acceptable.stream().filter(candidates::contains).count() / acceptable.size();
        }
        return 0;
    }
}
