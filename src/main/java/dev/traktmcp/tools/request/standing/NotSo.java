package dev.traktmcp.tools.request.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Each way in which an amount is not so: what is not rated below 7 is rated 7 or more, or not rated at all; what is not
 * from the nineties is older or newer.
 */
final class NotSo {
    private static final int BEST = 10;
    private static final Pattern RATED =
            Pattern.compile("\\bnot (?:rat(?:ed|ing)|scored?|given|graded)(?: (?:with|of|as"
                    + "|at|it|is))* (?:([<>]=?|=) )?(\\d{1,2})(?:\\.\\.(\\d{1,2}))?(?: points)?(?![\\d.]| ?minutes"
                    + "| or \\d)");
    private static final Pattern YEARS = Pattern.compile("\\bnot (?:(?:first|released?|made|came|out|aired|from|in|of)"
            + " )*((?:18|19|20)\\d\\d)(?:\\.\\.((?:18|19|20)\\d\\d))?(?![\\d.]| ?minutes)");
    private static final Pattern COUNTED =
            Pattern.compile("\\bnot (?:(?:with|has|of|in) )*(\\d{1,4})(?:\\.\\.(\\d{1,4}))?"
                    + "( (?:minutes|seasons?|episodes?))");

    private NotSo() {}

    /** The same words once for each; none where nothing is negated so. */
    static List<String> each(String signs) {
        Matcher rated = RATED.matcher(signs);
        if (rated.find() && number(rated.group(2)) >= 1 && number(rated.group(2)) <= BEST) {
            List<String> ways = new ArrayList<>(List.of("not rated"));
            turned(rated.group(1), number(rated.group(2)), rated.group(3) == null ? null : number(rated.group(3)))
                    .stream().filter(way -> !way.equals("< 1") && !way.equals("> " + BEST))
                    .forEach(way -> ways.add("rated " + way + " points"));
            return ways.stream().map(way -> signs.substring(0, rated.start()) + way + signs.substring(rated.end()))
                    .toList();
        }
        for (Pattern amount : List.of(YEARS, COUNTED)) {
            Matcher said = amount.matcher(signs);
            if (said.find()) {
                String unit = said.groupCount() < 3 ? "" : said.group(3);
                return turned(null, number(said.group(1)), said.group(2) == null ? null : number(said.group(2)))
                        .stream().map(way -> signs.substring(0, said.start()) + way + unit
                                + signs.substring(said.end()))
                        .toList();
            }
        }
        return List.of();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static List<String> turned(@Nullable String sign, int number, @Nullable Integer to) {
        return switch (sign) {
            case "<" -> List.of(">= " + number);
            case "<=" -> List.of("> " + number);
            case ">" -> List.of("<= " + number);
            case ">=" -> List.of("< " + number);
            case null, default -> List.of("< " + number, "> " + (to == null ? number : to));
        };
    }
}
