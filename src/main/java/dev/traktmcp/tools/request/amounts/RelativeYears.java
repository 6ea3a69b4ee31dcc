package dev.traktmcp.tools.request.amounts;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years by the person's today: "this year", "older than 30 years", "the last five years". As only years are known, what
 * is older than 30 years is so whatever its day.
 */
final class RelativeYears {
    private static final String COUNT = "(?<count>\\d{1,3})";
    private static final Pattern SAID =
            Pattern.compile("(?:\\b(?:earlier |later )?(?<!the )(?<which>this|last|next) year"
                    + "(?:'s)?\\b|\\bthe (?<current>current|present|previous) year\\b"
                    + "|\\b(?:the )?(?<decade>this|current|present|previous) decade(?:'s)?\\b"
                    + "|\\b(?:the )?(?<century>this|current|last|previous) century(?:'s)?\\b"
                    + "|\\b(?:(?:from|in|within|over|during|of) )?(?:the )?(?:last|past|previous) "
                    + "(?<recent>\\d{1,3}) years\\b"
                    + "|(?<![\\d.])(?<ago>\\d{1,3}) years ago\\b"
                    + "|\\b(?:(?<older>older than|(?:more than|over|at least)(?= \\d+ years old))"
                    + "|(?:newer|younger) than|(?:(?:less|fewer) than|under|at most)(?= \\d+ years old)) " + COUNT
                    + " years?(?: old)?\\b"
                    + "|(?<![\\d.])(?<andOlder>\\d{1,3})(?: ?\\+ years old"
                    + "| years (?:old )?(?:or|and) (?:older|more)))");
    /** What stands before a year and belongs to it. */
    private static final Pattern BEFORE =
            Pattern.compile(".*\\b(?:in|from|of|during|since|before|after|until|till|through"
                    + "|to|by|than|and) $");
    private static final int TEN = 10;
    private static final int CENTURY = 100;

    private RelativeYears() {}

    /** The same words with the years themselves, where the day is known. */
    static String inYears(String plain) {
        Matcher said = SAID.matcher(plain);
        Optional<Integer> year = said.find() ? Today.year() : Optional.empty();
        return year.map(now -> said.reset().replaceAll(one -> (one.group().matches(".*\\byear(?:'s)?")
                && !BEFORE.matcher(plain.substring(0, one.start())).matches() ? "in " : "") + years(one, now)))
                .orElse(plain);
    }

    private static String years(MatchResult said, int now) {
        if (said.group("which") != null) {
            return String.valueOf(now + (said.group("which").equals("this") ? 0 : said.group("which").equals("last")
                    ? -1 : 1));
        }
        if (said.group("current") != null) {
            return String.valueOf(now - (said.group("current").equals("previous") ? 1 : 0));
        }
        if (said.group("decade") != null) {
            return now / TEN * TEN - (said.group("decade").equals("previous") ? TEN : 0) + "s";
        }
        if (said.group("century") != null) {
            int first = now / CENTURY * CENTURY;
            return said.group("century").matches("this|current") ? "since " + first
                    : "from " + (first - CENTURY) + " to " + (first - 1);
        }
        if (said.group("recent") != null) {
            return "after " + (now - Integer.parseInt(said.group("recent")));
        }
        if (said.group("ago") != null) {
            return String.valueOf(now - Integer.parseInt(said.group("ago")));
        }
        if (said.group("andOlder") != null) {
            return "before " + (now - Integer.parseInt(said.group("andOlder")));
        }
        int then = now - Integer.parseInt(said.group("count"));
        return (said.group("older") == null ? "after " : "before ") + then;
    }
}
