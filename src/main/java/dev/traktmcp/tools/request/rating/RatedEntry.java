package dev.traktmcp.tools.request.rating;

import dev.traktmcp.failure.Failure.BadArguments;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title with the rating that it is to have: "Heat (1995): 9", "Arrival, 8/10", "Dark S01E02 | 7", "Heat 4 stars".
 *
 * @param rating 1 to 10; null where none is said
 */
record RatedEntry(String title, @Nullable Integer rating) {
    private static final String APART = "(.+?)[\\s,;:|=→(\\[–—-]*[\\s,;:|=→(\\[]";
    private static final String NUMBER = "(\\d{1,2}(?:[.,]\\d)?)";
    private static final String OF = "(?: ?/ ?| (?:out of|of|von|sur|de|su|van) )";
    private static final Pattern OF_TEN =
            Pattern.compile(APART + NUMBER + "(?:" + OF + "(?:10|ten)| points?)[)\\]]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_FIVE = Pattern.compile(
            APART + NUMBER + "(?:" + OF + "(?:5|five)(?: stars?)?| ?(?:stars?|★))[)\\]]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DRAWN = Pattern.compile("(.+?)[\\s,;:|=→–—-]*(★{1,5})☆{0,4}");
    /** Behind a number a dash or a comma goes on counting episodes, and a colon without a space is that of a clock. */
    private static final Pattern MARKED = Pattern.compile(
            "(.+?)(?:\\s*[|=→]\\s*|(?<!\\d):\\s*|:\\s+|(?<![\\d\\s])(?:\\s+[–—-]\\s+|\\s*,\\s*))" + NUMBER);
    private static final int TENTHS = 10;
    private static final int BEST = 10;

    /** @param argument names what was said, where its rating is none */
    static RatedEntry of(String said, String argument) {
        String entry = said.strip();
        Matcher drawn = DRAWN.matcher(entry);
        if (drawn.matches()) {
            return new RatedEntry(drawn.group(1), 2 * drawn.group(2).length());
        }
        for (Pattern scaled : List.of(OF_TEN, OF_FIVE)) {
            Matcher found = scaled.matcher(entry);
            if (found.matches()) {
                return new RatedEntry(found.group(1).strip(),
                        points(found.group(2), scaled == OF_FIVE ? 2 : 1, argument));
            }
        }
        Matcher marked = MARKED.matcher(entry);
        return marked.matches() && isPoints(tenths(marked.group(2)))
                ? new RatedEntry(marked.group(1).strip(), points(marked.group(2), 1, argument))
                : new RatedEntry(said, null);
    }

    private static int points(String number, int times, String argument) {
        int tenths = times * tenths(number);
        if (!isPoints(tenths) || tenths % TENTHS != 0) {
            throw new BadArguments(argument, "ends in " + number + (times == 1 ? "" : " of 5")
                    + ": a rating is a whole number from 1 to 10, or half of that in stars").raise();
        }
        return tenths / TENTHS;
    }

    /** Any other number belongs to the title, where nothing says that it is a rating. */
    private static boolean isPoints(int tenths) {
        return tenths >= TENTHS && tenths <= BEST * TENTHS;
    }

    private static int tenths(String number) {
        String[] parts = number.split("[.,]");
        return Integer.parseInt(parts[0]) * TENTHS + (parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }
}
