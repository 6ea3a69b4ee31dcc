package dev.traktmcp.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the clock in English words: "half past nine", "quarter to ten", "twenty past eight", "nine o'clock". */
final class SpokenClock {
    private static final List<String> HOURS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve");
    private static final String HOUR = "(" + String.join("|", HOURS) + "|\\d{1,2})";
    private static final Pattern WORDS = Pattern.compile("\\b(?:(at|around|about) )?(?:a )?"
            + "(half|quarter|five|ten|twenty[- ]five|twenty) (past|to) " + HOUR + "\\b(?! (?:days?|weeks?|hours?))");
    private static final Pattern FULL = Pattern.compile(
            "\\bat (" + String.join("|", HOURS) + ")\\b(?= (?:in the|last|this|yesterday|on)\\b|$)");
    private static final int HOURS_OF_A_CLOCK = 12;
    private static final int HOUR_IN_MINUTES = 60;

    private SpokenClock() {}

    /** The same with such a time as {@code at 9:30}. */
    static String inDigits(String folded) {
        Matcher words = WORDS.matcher(folded);
        String minutes = words.replaceAll(found -> {
            int hour = number(found.group(4));
            int minute = minutes(found.group(2));
            boolean before = found.group(3).equals("to");
            int whole = !before ? hour : hour == 1 ? HOURS_OF_A_CLOCK : hour - 1;
            int rest = before ? HOUR_IN_MINUTES - minute : minute;
            return "at " + whole + ":" + (rest < 10 ? "0" : "") + rest;
        });
        return FULL.matcher(minutes).replaceAll(found -> "at " + number(found.group(1)));
    }

    private static int number(String hour) {
        int index = HOURS.indexOf(hour);
        return index < 0 ? Integer.parseInt(hour) : index + 1;
    }

    private static int minutes(String word) {
        return switch (word) {
            case "half" -> 30;
            case "quarter" -> 15;
            case "five" -> 5;
            case "ten" -> 10;
            case "twenty" -> 20;
            default -> 25;
        };
    }
}
