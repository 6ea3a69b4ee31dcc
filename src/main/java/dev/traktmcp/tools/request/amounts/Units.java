package dev.traktmcp.tools.request.amounts;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Each length in minutes, each rating in points, each decade as its years: {@code 150 minutes}, {@code 8 points}. */
final class Units {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String HOURS = "(?:hours?|hrs?|h)\\b";
    private static final String MINUTES = "(?:minutes?|mins?|min|m|')(?![\\w.])";
    private static final Pattern LENGTH = Pattern.compile("(?<![\\d.])(?:" + NUMBER + " ?" + HOURS
            + "(?:,? ?(?:and )?(\\d{1,2}) ?" + MINUTES + ")?|(\\d{1,2})h ?(\\d{2})\\b|" + NUMBER + " ?" + MINUTES
            + ")");
    private static final Pattern UNITLESS = Pattern.compile("\\b((?:run(?:ning)? ?time|duration|length)(?: (?:of|is))?"
            + "[a-z<>= ]*?|(?:longer|shorter) than )(\\d{2,3})\\b(?! ?(?:minutes|\\d))");
    /** "Between one and two hours", "4 or 5 stars": the unit is said once for both. */
    private static final Pattern SHARED = Pattern.compile("(?:\\b(between|from) " + NUMBER + " (and|to)|(?<![\\d.])"
            + NUMBER + " (to|or)) " + NUMBER + " ?(hours?|hrs?|h|stars?|minutes?|mins?|min)\\b");
    private static final Pattern OF = Pattern.compile("(?<![\\d.])" + NUMBER
            + "(?: ?(?:stars?|points?))?(?: ?/ ?| (?:out of|of) )(5|10)(?: ?(?:stars?|points?))?\\b(?! ?minutes)");
    private static final Pattern STARS = Pattern.compile("(?<![\\d.])" + NUMBER + " ?(?:stars?\\b|★)");
    private static final Pattern DRAWN = Pattern.compile("(★{1,5})( ?½)?☆*");
    private static final Pattern POINTS = Pattern.compile("(?<![\\d.])" + NUMBER + " ?(?:points?|pts)\\b");
    private static final Map<String, Integer> NAMED = Map.of("twenties", 1920, "thirties", 1930, "forties", 1940,
            "fifties", 1950, "sixties", 1960, "seventies", 1970, "eighties", 1980, "nineties", 1990, "noughties", 2000);
    private static final Pattern DECADE = Pattern.compile("(?:\\bthe )?(?:'?\\b(?:((?:18|19|20)\\d0|\\d0)'?s)|\\b(?:"
            + "(?:nineteen |19 )?(" + String.join("|", NAMED.keySet()) + ")))\\b");
    /** Decades of two digits below this are of this century, as everywhere here. */
    private static final int RECENT = 30;
    private static final int HOUR = 60;

    private Units() {}

    static String inMinutesPointsAndYears(String digits) {
        String each = SHARED.matcher(digits.replaceAll("(?<=\\d),(?=\\d ?(?:hours?|h|stars?)\\b)", "."))
                .replaceAll(Units::withBoth);
        String points = POINTS.matcher(STARS.matcher(OF.matcher(DRAWN.matcher(each).replaceAll(
                drawn -> number(drawn.group(1).length() * 2 + (drawn.group(2) == null ? 0 : 1)) + " points"))
                .replaceAll(of -> points(of.group(1), of.group(2).equals("5"))))
                .replaceAll(stars -> points(stars.group(1), true)))
                .replaceAll(said -> points(said.group(1), false));
        String lengths = LENGTH.matcher(DECADE.matcher(points).replaceAll(Units::years)).replaceAll(Units::minutes);
        return UNITLESS.matcher(lengths).replaceAll("$1$2 minutes");
    }

    private static String withBoth(MatchResult said) {
        boolean opened = said.group(1) != null;
        String unit = " " + said.group(7);
        return opened ? said.group(1) + " " + said.group(2) + unit + " " + said.group(3) + " " + said.group(6) + unit
                : said.group(4) + unit + " " + said.group(5) + " " + said.group(6) + unit;
    }

    private static String points(String number, boolean stars) {
        return number(Double.parseDouble(number) * (stars ? 2 : 1)) + " points";
    }

    private static String minutes(MatchResult length) {
        return Math.round(length.group(5) != null ? Double.parseDouble(length.group(5))
                : length.group(3) != null
                        ? Double.parseDouble(length.group(3)) * HOUR + Integer.parseInt(length.group(4))
                : Double.parseDouble(length.group(1)) * HOUR
                        + (length.group(2) == null ? 0 : Integer.parseInt(length.group(2))))
                + " minutes";
    }

    private static String years(MatchResult decade) {
        int digits = decade.group(2) != null ? Objects.requireNonNull(NAMED.get(decade.group(2)))
                : Integer.parseInt(decade.group(1));
        int first = digits >= 1000 ? digits : digits < RECENT ? 2000 + digits : 1900 + digits;
        return first + ".." + (first + 9);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((int) value) : String.valueOf(value);
    }
}
