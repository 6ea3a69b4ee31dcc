package dev.traktmcp.time;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Times of the clock in English words: "half past nine", "quarter to ten", "20 minutes past eight", "nine o'clock", and
 * "8 plus 30", as which other languages come.
 */
final class SpokenClock {
    private static final List<String> HOURS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve");
    private static final String HOUR = "(" + String.join("|", HOURS) + "|\\d{1,2})";
    private static final Pattern WORDS = Pattern.compile("\\b(?:(at|around|about) )?(?:a )?"
            + "(half|quarter|(?:five|ten|twenty[- ]five|twenty)(?: minutes)?|\\d{1,2} minutes?)"
            + " (past|to|after|before) " + HOUR + "\\b(?! (?:days?|weeks?|hours?))");
    private static final Pattern SUM = Pattern.compile("\\b(?:at )?(\\d{1,2}) (plus|minus) (\\d{1,2})\\b");
    /** As the British say it. */
    private static final Pattern HALF =
            Pattern.compile("\\b(?:at|around|about) half (" + String.join("|", HOURS) + ")\\b"
                    + "|^half (" + String.join("|", HOURS) + ")\\b|\\bhalf (" + String.join("|", HOURS) + ")$");
    private static final Pattern FULL = Pattern.compile(
            "\\bat (" + String.join("|", HOURS) + ")\\b(?= (?:in the|last|this|yesterday|on)\\b|$)");
    private static final Pattern ROUGHLY =
            Pattern.compile("\\b(?:(?:at|around|about) )?(\\d{1,2})(?::(\\d{2}))? ?-?ish\\b");
    private static final Pattern HALF_OF_THE_DAY = Pattern.compile("\\b(?:morning|afternoon|evening|night|am|pm)\\b");
    private static final int HOURS_OF_A_CLOCK = 12;
    private static final int HOUR_IN_MINUTES = 60;
    private static final int HALF_AN_HOUR = 30;

    private SpokenClock() {}

    /**
     * The same with such a time as {@code at 9:30}, followed by {@link TimeOfDay#EITHER} where nothing says which half
     * of the day is meant.
     */
    static String inDigits(String folded) {
        boolean half = HALF_OF_THE_DAY.matcher(folded).find();
        String rough = ROUGHLY.matcher(folded).replaceAll(found -> at(Integer.parseInt(found.group(1)),
                found.group(2) == null ? 0 : Integer.parseInt(found.group(2)), half));
        String minutes = WORDS.matcher(rough.replaceAll("\\bat at\\b", "at")).replaceAll(found -> at(
                number(found.group(4)), (found.group(3).matches("to|before") ? -1 : 1) * minutes(found.group(2)),
                half));
        String sums = SUM.matcher(minutes).replaceAll(found -> at(Integer.parseInt(found.group(1)),
                (found.group(2).equals("minus") ? -1 : 1) * Integer.parseInt(found.group(3)), half));
        String halves = HALF.matcher(sums).replaceAll(found -> at(number(found.group(1) != null ? found.group(1)
                : found.group(2) != null ? found.group(2) : found.group(3)), HALF_AN_HOUR, half));
        return FULL.matcher(halves)
                .replaceAll(found -> "at " + number(found.group(1)) + (half ? "" : " " + TimeOfDay.EITHER));
    }

    private static String at(int hour, int minutes, boolean half) {
        int whole = minutes >= 0 ? hour : hour == 1 ? HOURS_OF_A_CLOCK : hour - 1;
        int rest = minutes >= 0 ? minutes : HOUR_IN_MINUTES + minutes;
        return "at " + whole + ":" + (rest < 10 ? "0" : "") + rest
                + (half || whole < 1 || whole > HOURS_OF_A_CLOCK ? "" : " " + TimeOfDay.EITHER);
    }

    private static int number(String hour) {
        int index = HOURS.indexOf(hour);
        return index < 0 ? Integer.parseInt(hour) : index + 1;
    }

    private static int minutes(String said) {
        String word = said.replaceFirst(" minutes?$", "");
        return switch (word) {
            case "half" -> HALF_AN_HOUR;
            case "quarter" -> 15;
            case "five" -> 5;
            case "ten" -> 10;
            case "twenty" -> 20;
            default -> word.startsWith("twenty") ? 25 : Integer.parseInt(word);
        };
    }
}
