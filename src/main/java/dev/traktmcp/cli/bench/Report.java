package dev.traktmcp.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as tables for people. */
record Report(List<Judged> all, RandomGenerator random) {

    /** Each figure with its 95 % interval and its target. */
    String figures() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("figure", "value", "95 % from", "to", "target"));
        for (Figure figure : Figure.values()) {
            Interval interval = Interval.of(figure, all, random);
            rows.add(List.of(figure.label, figure.print(figure.of(all)), figure.print(interval.low()),
                    figure.print(interval.high()), figure.target));
        }
        return Table.text(rows);
    }

    /** How often each grade occurred, by category. */
    String categories() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(Stream.of("category", "n"), Arrays.stream(Grade.values()).map(Report::words),
                Stream.of("mean weight", "requests")).flatMap(cells -> cells).toList());
        byCategory().forEach((category, judged) -> rows.add(Stream.of(
                Stream.of(category, String.valueOf(judged.size())),
                counts(judged),
                Stream.of(Figure.WEIGHTED, Figure.COST).map(figure -> figure.print(figure.of(judged))))
                .flatMap(cells -> cells).toList()));
        return Table.text(rows);
    }

    /** The figures of all requests, then, for each category, of all requests outside it. */
    String leaveOneOut() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("without"), Arrays.stream(Figure.values()).map(figure -> figure.heading))
                .toList());
        rows.add(figures("(none)", all));
        for (String category : byCategory().keySet()) {
            rows.add(figures(category, all.stream().filter(judged -> !judged.category().equals(category)).toList()));
        }
        return Table.text(rows);
    }

    private static List<String> figures(String name, List<Judged> judged) {
        return Stream.concat(
                Stream.of(name),
                Arrays.stream(Figure.values()).map(figure -> figure.print(figure.of(judged))))
                .toList();
    }

    /** One line for each outcome that was not right: to find a cause, never to tune for a single title. */
    String wanting() {
        return all.stream()
                .filter(judged -> !judged.verdict().isRight())
                .map(judged -> "  " + words(judged.verdict()) + ": " + judged.labelled().id() + " " + judged.category()
                        + " " + judged.labelled().args()
                        + (judged.outcome() instanceof RequestOutcome.Broken broken ? " " + broken.why() : ""))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, List<Judged>> byCategory() {
        return all.stream().collect(Collectors.groupingBy(Judged::category, TreeMap::new, Collectors.toList()));
    }

    private static Stream<String> counts(List<Judged> judged) {
        Map<Grade, Long> counts = judged.stream().collect(Collectors.groupingBy(
                Judged::verdict, () -> new EnumMap<>(Grade.class), Collectors.counting()));
        return Arrays.stream(Grade.values()).map(verdict -> String.valueOf(counts.getOrDefault(verdict, 0L)));
    }

    private static String words(Grade verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
