package dev.traktmcp.tools.request.amounts;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that is compared, in signs, so that no word of a comparison is taken for one that joins conditions:
 * {@code >= 8 points}, {@code < 100 minutes}, {@code 1990..1999}.
 */
public final class Comparisons {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String UNIT = "(?: (?:minutes|points|seasons?|episodes?))?";
    private static final String THE_YEAR = " ?(?:than )?(?:from )?(?:the )?(?:years? )?(?=\\d)";
    private static final Pattern BETWEEN = Pattern.compile("(?:\\b(?:in )?(?:between|from) (?:the years )?" + NUMBER
            + UNIT + " (?:and|(?:up )?to|through|until|till)|(?<![\\d.])" + NUMBER + UNIT
            + " (?:to|through|until|till)) "
            + NUMBER + "(" + UNIT + ")");
    private static final Pattern ANY_OF = Pattern.compile("(?<![\\d.<>=])((?:\\d{1,2}(?: points)?,? )+)(?:or|and)"
            + " (\\d{1,2})(?: points)?(?![\\d.]| ?(?:minutes|seasons?|episodes?)| (?:or|and)"
            + " (?:more|less|up|\\p{L}+er)\\b)");
    private static final Pattern AT_LEAST_BEHIND = behind("more|greater|higher|better|above|over|up|upwards?|longer"
            + "|later|newer|after|since",
            "on(?=\\s*(?:$|[,;&]|(?:and|but|or)\\b))|onwards?|upwards?|plus|and up"
                    + "|at least|minimum|min");
    private static final Pattern AT_MOST_BEHIND = behind("less|fewer|lower|worse|below|under|down|shorter|smaller"
            + "|older|earlier|before", "at most|maximum|max|tops");
    private static final List<Sign> SIGNS = List.of(
            new Sign(">=", "at (?:the )?least|min(?:imum)?(?: of)?|starting (?:at|from|with|in)|since|as of|>=|≥"
                    + "|from(?= \\d{1,3}(?: points| minutes| seasons?| episodes?)?(?![\\d.]))"),
            new Sign("<=", "at (?:the )?most|max(?:imum)?(?: of)?|up to|until|till|through|within|by|<=|≤|=<"),
            new Sign(">", "more|greater|higher|better|longer|bigger|later|newer|younger|above|over|after"
                    + "|exceed(?:s|ing)|beyond|post|>(?!=)"),
            new Sign("<", "less|fewer|lower|worse|shorter|smaller|older|earlier|under|below|beneath|before|prior to"
                    + "|pre|<(?!=)"),
            new Sign("=", "exactly|precisely|just|=(?!<)"));
    private static final Pattern NOT =
            Pattern.compile("\\b(?:no|not|never|(?:is|are|was|were|do|does|did|has|have)n'?t) ([<>]=?) (?=\\d)");
    private static final Pattern OF_RANGE = Pattern.compile("([<>]=?) (\\d+)\\.\\.(\\d+)");

    private record Sign(String sign, Pattern said) {
        Sign(String sign, String words) {
            this(sign, Pattern.compile("(?<![\\p{L}<>=])(?:" + words + ")" + THE_YEAR));
        }
    }

    private Comparisons() {}

    private static Pattern behind(String joined, String alone) {
        return Pattern.compile("(?<![\\d.])" + NUMBER + "(" + UNIT + ")(?:(?:,? (?:or|and|&) (?:" + joined + ")| ?(?:"
                + alone + "))(?![\\p{L}'])(?! than| ?\\d)| ?\\+)");
    }

    /** "Four or more stars". */
    private static final Pattern BEFORE_ITS_UNIT = Pattern.compile("(?<![\\d.])" + NUMBER
            + "(?: ?\\+| (or (?:more|less|fewer|better|worse))) ?(stars?|points?|hours?|h|minutes?|mins?|seasons?"
            + "|episodes?)\\b");
    private static final Pattern SOME = Pattern.compile("(?<![\\d.])(\\d+) or (\\d+) (seasons?|episodes?)\\b");
    private static final Pattern OPEN_RANGE = Pattern.compile("(\\d{4})\\.\\.(\\d{4}) (?:(?:or|and) )?"
            + "(?:(later|newer|after|onwards?|on(?=$|,))|earlier|older|before)\\b(?! ?\\d)");

    /** @param said as it was said */
    public static String inSigns(String said) {
        String plain = said.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("(?<=\\d) ?[-–—] ?(?=\\d)", " to ")
                .replaceAll("[_\\-–—\"“”„]", " ");
        String years = RelativeYears.inYears(NumberWords.inDigits(plain));
        String amounts = Units.inMinutesPointsAndYears(BEFORE_ITS_UNIT.matcher(years)
                .replaceAll(more -> more.group(1) + " " + more.group(3) + " "
                        + (more.group(2) == null ? "or more" : more.group(2)))
                .replaceAll("\\b(?:an?|the) (?=\\d)", "")).replaceAll("\\s+", " ");
        String counts = SOME.matcher(amounts.replaceAll("\\bsingle (?=season|episode)", "1 ")
                .replaceAll("(?<=\\d) eps?\\b", " episodes")).replaceAll("$1..$2 $3");
        String ranges = OPEN_RANGE.matcher(BETWEEN.matcher(counts).replaceAll(Comparisons::range))
                .replaceAll(open -> open.group(3) == null ? "<= " + open.group(2) : ">= " + open.group(1));
        String some = ANY_OF.matcher(ranges).replaceAll(Comparisons::each);
        String signs = AT_MOST_BEHIND.matcher(AT_LEAST_BEHIND.matcher(some).replaceAll(">= $1$2"))
                .replaceAll("<= $1$2");
        for (Sign sign : SIGNS) {
            signs = sign.said().matcher(signs).replaceAll(sign.sign() + " ");
        }
        return OF_RANGE.matcher(NOT.matcher(signs).replaceAll(not -> turned(not.group(1)) + " "))
                .replaceAll(sign -> sign.group(1) + " "
                        + sign.group(sign.group(1).equals(">") || sign.group(1).equals("<=") ? 3 : 2));
    }

    private static String range(MatchResult said) {
        double one = Double.parseDouble(said.group(1) == null ? said.group(2) : said.group(1));
        double other = Double.parseDouble(said.group(3));
        return (int) Math.ceil(Math.min(one, other)) + ".." + (int) Math.floor(Math.max(one, other)) + said.group(4);
    }

    /** Points, one of which it is: those in a row as a range. */
    private static String each(MatchResult said) {
        int[] points = IntStream.concat(Stream.of(said.group(1).split("\\D+")).mapToInt(Integer::parseInt),
                IntStream.of(Integer.parseInt(said.group(2)))).sorted().distinct().toArray();
        int last = points[points.length - 1];
        return last - points[0] == points.length - 1 ? points[0] + ".." + last + " points"
                : IntStream.of(points).mapToObj(one -> one + " points").collect(Collectors.joining(" or "));
    }

    private static String turned(String sign) {
        return switch (sign) {
            case ">" -> "<=";
            case "<" -> ">=";
            case ">=" -> "<";
            default -> ">";
        };
    }
}
