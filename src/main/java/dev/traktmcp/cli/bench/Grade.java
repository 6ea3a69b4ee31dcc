package dev.traktmcp.cli.bench;

import dev.traktmcp.cli.bench.Expectation.Nothing;
import dev.traktmcp.cli.bench.Expectation.One;
import dev.traktmcp.cli.bench.Expectation.Question;
import dev.traktmcp.cli.bench.RequestOutcome.Asked;
import dev.traktmcp.cli.bench.RequestOutcome.Broken;
import dev.traktmcp.cli.bench.RequestOutcome.NotFound;
import dev.traktmcp.cli.bench.RequestOutcome.Resolved;

/** How good an outcome is. Wrong writes cost most, as the person's history then says what never happened. */
enum Grade {
    CORRECT(1),
    RIGHT_TO_ASK(1),
    /** The question was needless, but it named the right answer. */
    OVER_ASK(0.5),
    /** The request meant no title, and the question let the person say so. */
    SOFT(0.5),
    /** The server should have asked; it guessed one of the titles that may be meant. */
    LUCKY_GUESS(0.25),
    MISS(0),
    WRONG_WRITE(-2);

    final double weight;

    Grade(double weight) {
        this.weight = weight;
    }

    /** Whether it was the best possible outcome of the request. */
    boolean isRight() {
        return weight == 1;
    }

    static Grade of(Expectation expected, RequestOutcome outcome) {
        return switch (outcome) {
            case Resolved resolved -> ofResolved(expected, resolved);
            case Asked asked -> ofAsked(expected, asked);
            case NotFound _ -> expected instanceof Nothing ? CORRECT : MISS;
            case Broken _ -> MISS;
        };
    }

    private static Grade ofResolved(Expectation expected, Resolved resolved) {
        return switch (expected) {
            case One(var id, var season, var episode) ->
                    resolved.equals(new Resolved(id, season, episode)) ? CORRECT : WRONG_WRITE;
            case Question question -> question.acceptable().contains(resolved.id()) ? LUCKY_GUESS : WRONG_WRITE;
            case Nothing _ -> WRONG_WRITE;
        };
    }

    private static Grade ofAsked(Expectation expected, Asked asked) {
        return switch (expected) {
            case One one -> asked.candidates().contains(one.id()) ? OVER_ASK : MISS;
            case Question question ->
                    asked.candidates().stream().anyMatch(question.acceptable()::contains) ? RIGHT_TO_ASK : MISS;
            case Nothing _ -> SOFT;
        };
    }
}
