package dev.traktmcp.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words for time, and the normal form in which we compare phrases. */
final class TimeWords {
    private static final Map<String, DayOfWeek> WEEKDAYS = names(
            DayOfWeek.values(), day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            Map.of("tues", DayOfWeek.TUESDAY, "thur", DayOfWeek.THURSDAY, "thurs", DayOfWeek.THURSDAY));
    private static final Map<String, Month> MONTHS = names(
            Month.values(), month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            Map.of("sept", Month.SEPTEMBER));
    private static final Map<String, Integer> AMOUNTS = Map.ofEntries(
            Map.entry("a", 1), Map.entry("an", 1), Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3),
            Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
            Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11),
            Map.entry("twelve", 12), Map.entry("fifteen", 15), Map.entry("twenty", 20), Map.entry("thirty", 30),
            Map.entry("forty", 40), Map.entry("forty-five", 45), Map.entry("fifty", 50), Map.entry("sixty", 60),
            Map.entry("ninety", 90), Map.entry("a couple", 2), Map.entry("a couple of", 2),
            Map.entry("couple", 2));

    private TimeWords() {}

    /** In lower case, with single blanks, without commas and a final full stop. */
    static String fold(String said) {
        return said.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z},]+", " ")
                .strip()
                .replaceAll("[.!?]+$", "")
                .replaceAll("\\b([ap])\\.m\\b\\.?", "$1m")
                .replace(" o'clock", "");
    }

    /** Without the small words that only join others. */
    static String plain(String folded) {
        return folded.replaceAll("\\b(?:on|at|the|around|about|of)\\b", " ").replaceAll(" +", " ").strip();
    }

    /** "the Easter holidays": their beginning is not defined. */
    static boolean isHolidays(String plain) {
        return plain.matches("(?:(?:this|last|past|over) )*(?:christmas |easter |school )?(?:holidays|vacation|break)"
                + "(?: \\d{4})?");
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word.replace(".", "")));
    }

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word.replace(".", "")));
    }

    /** How many weeks, months or years from this one: "last" is -1, "next" 1, and "this" 0. */
    static int away(String which) {
        return switch (which) {
            case "last", "past", "previous" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
    }

    /** At most four digits, so that no calculation overflows. */
    static Optional<Integer> amount(String words) {
        return words.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(words))
                : Optional.ofNullable(AMOUNTS.get(words));
    }

    /** Full names, their first three letters, and the given others. */
    private static <T> Map<String, T> names(T[] values, Function<T, String> name, Map<String, T> more) {
        Map<String, T> names = new HashMap<>(more);
        for (T value : values) {
            String full = name.apply(value).toLowerCase(Locale.ROOT);
            names.put(full, value);
            names.put(full.substring(0, 3), value);
        }
        return Map.copyOf(names);
    }
}
