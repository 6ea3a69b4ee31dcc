package dev.traktmcp.tools.request.standing;

import dev.traktmcp.tools.request.amounts.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each way in which an amount is not so: what is not rated below 7 is rated 7 or more, or not rated at all; what is not
 * from the nineties is older or newer.
 */
final class NotSo {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RATED =
            Pattern.compile("\\bnot (?:rat(?:ed|ing)|scored?|given|graded)(?: (?:with|of|as"
                    + "|at|it|is))* (?:([<>]=?|=) )?(\\d{1,2})(?:\\.\\.(\\d{1,2}))?(?: points)?"
                    + "(?<more>(?: or \\d{1,2}(?: points)?)*)(?![\\d.]| ?minutes)");
    private static final Pattern YEARS = Pattern.compile("\\bnot (?:(?:first|released?|made|came|out|aired|from|in|of)"
            + " )*((?:18|19|20)\\d\\d)(?:\\.\\.((?:18|19|20)\\d\\d))?(?![\\d.]| ?minutes)");
    private static final Pattern COUNTED =
            Pattern.compile("\\bnot (?:(?:with|has|of|in) )*(\\d{1,4})(?:\\.\\.(\\d{1,4}))?"
                    + "( (?:minutes|seasons?|episodes?))");

    private NotSo() {}

    /** The same words once for each; none where nothing is negated so. */
    static List<String> each(String signs) {
        Matcher rated = RATED.matcher(signs);
        if (rated.find() && number(rated.group(2)) >= 1 && number(rated.group(2)) <= Amount.BEST) {
            List<String> ways = new ArrayList<>(List.of("not rated"));
            others(rated).forEach(way -> ways.add("rated " + way + " points"));
            return ways.stream().map(way -> signs.substring(0, rated.start()) + way + signs.substring(rated.end()))
                    .toList();
        }
        for (Pattern amount : List.of(YEARS, COUNTED)) {
            Matcher said = amount.matcher(signs);
            if (said.find()) {
                String unit = said.groupCount() < 3 ? "" : said.group(3);
                return Stream.of("< " + said.group(1), "> " + Objects.requireNonNullElse(said.group(2), said.group(1)))
                        .map(way -> signs.substring(0, said.start()) + way + unit
                                + signs.substring(said.end()))
                        .toList();
            }
        }
        return List.of();
    }

    /** The ratings that are left, those in a row together. */
    private static List<String> others(Matcher rated) {
        int first = number(rated.group(2));
        int last = rated.group(3) == null ? first : number(rated.group(3));
        String sign = Objects.requireNonNullElse(rated.group(1), "=");
        List<Integer> more = NUMBER.matcher(rated.group("more")).results().map(one -> number(one.group())).toList();
        List<String> all = new ArrayList<>();
        int from = 0;
        for (int points = 1; points <= Amount.BEST + 1; points++) {
            boolean left = points <= Amount.BEST && !more.contains(points) && switch (sign) {
                case "<" -> points >= first;
                case "<=" -> points > first;
                case ">" -> points <= first;
                case ">=" -> points < first;
                default -> points < first || points > last;
            };
            if (left) {
                from = from == 0 ? points : from;
            } else if (from > 0) {
                all.add(from == points - 1 ? "= " + from : from + ".." + (points - 1));
                from = 0;
            }
        }
        return all;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
