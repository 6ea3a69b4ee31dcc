package dev.traktmcp.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** One number for the quality of a run; NaN where no request can tell it. */
enum Figure {
    WRONG_WRITES("wrong writes", "wrong", "%.1f %%", "at most 1 %",
            all -> share(all, Figure::wrong, _ -> true)),
    TOP_1("right title at once", "right", "%.1f %%", "95 %",
            all -> share(all, Figure::correct, Figure::one)),
    RIGHT_TO_ASK("asks where it should", "asks", "%.1f %%", "90 %",
            all -> share(all, Figure::rightToAsk, Figure::question)),
    CANDIDATE_RECALL("candidates named", "named", "%.1f %%", "",
            all -> mean(all.stream().filter(Figure::question).mapToDouble(one -> 100 * one.recall()))),
    NOT_FOUND_PRECISION("not found, precision", "n.f. prec.", "%.1f %%", "90 %",
            all -> share(all, Figure::nothing, Figure::notFound)),
    NOT_FOUND_RECALL("not found, recall", "n.f. recall", "%.1f %%", "90 %",
            all -> share(all, Figure::notFound, Figure::nothing)),
    OVER_ASK("asks needlessly", "over-asks", "%.1f %%", "at most 5 %",
            all -> share(all, one -> one.verdict() == Grade.OVER_ASK, Figure::one)),
    WEIGHTED("weighted, -2 to 1", "weighted", "%.3f", "0.90",
            all -> mean(all.stream().mapToDouble(one -> one.verdict().weight))),
    COST("requests, mean", "requests", "%.2f", "at most 2",
            all -> mean(all.stream().mapToDouble(Judged::cost))),
    COST_95("requests, 95th percentile", "95th", "%.0f", "",
            all -> Interval.percentile(all.stream().mapToDouble(Judged::cost), 0.95));

    final String label;
    final String heading;
    final String target;
    private final String format;
    private final ToDoubleFunction<List<Judged>> measure;

    Figure(String label, String heading, String format, String target, ToDoubleFunction<List<Judged>> measure) {
        this.label = label;
        this.heading = heading;
        this.format = format;
        this.target = target;
        this.measure = measure;
    }

    double of(List<Judged> all) {
        return measure.applyAsDouble(all);
    }

    String print(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private static double share(List<Judged> all, Predicate<Judged> what, Predicate<Judged> among) {
        long total = all.stream().filter(among).count();
        return total == 0 ? Double.NaN : 100.0 * all.stream().filter(among).filter(what).count() / total;
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }

    private static boolean one(Judged judged) {
        return judged.labelled().expected() instanceof Expectation.One;
    }

    private static boolean question(Judged judged) {
        return judged.labelled().expected() instanceof Expectation.Question;
    }

    private static boolean nothing(Judged judged) {
        return judged.labelled().expected() instanceof Expectation.Nothing;
    }

    private static boolean notFound(Judged judged) {
        return judged.outcome() instanceof RequestOutcome.NotFound;
    }

    private static boolean wrong(Judged judged) {
        return judged.verdict() == Grade.WRONG_WRITE;
    }

    private static boolean correct(Judged judged) {
        return judged.verdict() == Grade.CORRECT;
    }

    private static boolean rightToAsk(Judged judged) {
        return judged.verdict() == Grade.RIGHT_TO_ASK;
    }
}
