package dev.traktmcp.tools.discover;

import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Recommendation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why the titles of a page are recommended, each reason said once for all rows that follow with the same.
 *
 * @param each the reason of each row, {@code Dune and Arrival}; empty for none
 * @param leads what stands before each row; empty where each row has to say its own
 */
record Reasons(List<String> each, List<String> leads) {
    /** More would say little. */
    private static final int SHOWN = 2;
    private static final String KNOWN = "because you know ";

    static Reasons of(List<Recommendation> page) {
        List<String> each = page.stream().map(Reasons::of).toList();
        List<String> leads = IntStream.range(0, each.size())
                .mapToObj(i -> i > 0 && each.get(i).equals(each.get(i - 1)) ? "" : each.get(i)).toList();
        boolean shorter = leads.stream().filter(lead -> !lead.isEmpty()).count() < each.size();
        return new Reasons(each, shorter && each.stream().noneMatch(String::isEmpty) ? leads : List.of());
    }

    private static String of(Recommendation one) {
        return one.sources().stream()
                .map(Recommendation.Source::media)
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .map(Media::title)
                .collect(Collectors.joining(" and "));
    }

    /** {@code , because you know Dune}, where that is so of all; else empty. */
    String ofAll() {
        return isOne() ? ", " + KNOWN + leads.getFirst() : "";
    }

    /** A line before the row, where several begin there with another reason; else empty. */
    String before(int row) {
        return leads.isEmpty() || isOne() || leads.get(row).isEmpty() ? ""
                : "\nBecause you know " + leads.get(row) + ":";
    }

    /** {@code ; because you know Dune}, where no line before the row says it. */
    String behind(int row) {
        return leads.isEmpty() && !each.get(row).isEmpty() ? "; " + KNOWN + each.get(row) : "";
    }

    private boolean isOne() {
        return !leads.isEmpty() && leads.stream().skip(1).allMatch(String::isEmpty);
    }
}
