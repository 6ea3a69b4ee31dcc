package dev.traktmcp.cli.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The range in which a figure would fall in 95 of 100 runs with other requests of the same kind (bootstrap over
 * requests).
 */
record Interval(double low, double high) {
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

    static Interval of(Figure figure, List<Judged> all, RandomGenerator random) {
        double[] values = IntStream.range(0, DRAWS)
                .mapToDouble(_ -> figure.of(draw(all, random)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return new Interval(percentile(DoubleStream.of(values), TAIL), percentile(DoubleStream.of(values), 1 - TAIL));
    }

    /** The smallest value that at least the given share (0 to 1) does not exceed; NaN without values. */
    static double percentile(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        int at = Math.max(0, (int) Math.ceil(share * sorted.length) - 1);
        return sorted.length == 0 ? Double.NaN : sorted[at];
    }

    private static List<Judged> draw(List<Judged> all, RandomGenerator random) {
        return Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(all.size()).toList();
    }
}
