package dev.traktmcp.tools.request.amounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** English words of numbers as digits: "ten", "twenty-five", "a hundred and twenty", "two and a half". */
public final class NumberWords {
    private static final List<String> TO_NINETEEN = List.of("one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> POWERS = Map.of("hundred", 100, "thousand", 1000);
    private static final String SMALL = "(?:(?:" + String.join("|", TENS) + ")(?: (?:"
            + String.join("|", TO_NINETEEN.subList(0, 9)) + "))?|" + String.join("|", longestFirst()) + ")";
    private static final Pattern NUMBER = Pattern.compile("\\b(?:(?:an?|" + SMALL + ") (?:hundred|thousand)"
            + "(?: (?:and )?" + SMALL + ")?|" + SMALL + ")\\b");
    /** "Nineteen ninety-four". */
    private static final Pattern YEAR = Pattern.compile("\\b(19|20) ([1-9]\\d)\\b");
    private static final Pattern HALF_BEHIND = Pattern.compile("\\b(an?|\\d+) (\\p{L}+) and a half\\b");
    private static final Pattern HALF_OF = Pattern.compile("\\b(?:a )?half (?:an? |of an? )?(?=hour|star)");

    private NumberWords() {}

    /** A group of a pattern for "one" to "ten". */
    public static String toTen() {
        return "(?:" + String.join("|", TO_NINETEEN.subList(0, 10)) + ")";
    }

    /** @param plain in lower case without hyphens */
    public static String inDigits(String plain) {
        String digits = NUMBER.matcher(plain).replaceAll(number -> String.valueOf(value(number.group())));
        String halves = HALF_BEHIND.matcher(digits.replaceAll("(\\d+) and a half\\b", "$1.5"))
                .replaceAll(said -> (said.group(1).startsWith("a") ? "1" : said.group(1)) + ".5 " + said.group(2));
        return HALF_OF.matcher(YEAR.matcher(halves).replaceAll("$1$2")).replaceAll("0.5 ")
                .replaceAll("(?<=\\d) ?½", ".5").replaceAll("\\ban? (?=hour|star)", "1 ");
    }

    private static int value(String words) {
        int value = 0;
        for (String word : words.split(" ")) {
            value = POWERS.containsKey(word) ? Math.max(1, value) * POWERS.get(word)
                    : TENS.contains(word) ? value + (TENS.indexOf(word) + 2) * 10
                    : value + TO_NINETEEN.indexOf(word) + 1; // "a" and "and" are none of them
        }
        return value;
    }

    /** So that "six" does not end "sixteen". */
    private static List<String> longestFirst() {
        List<String> words = new ArrayList<>(TO_NINETEEN);
        words.sort((one, other) -> Integer.compare(other.length(), one.length()));
        return words;
    }
}
