package dev.traktmcp.time;

import dev.traktmcp.language.Language;
import dev.traktmcp.language.Plain;
import dev.traktmcp.time.days.NamedDay;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern OF_TIME = Pattern.compile("(?:the )?(?:day before )?yesterday|today|tonight|ago"
            + "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:in the )?(?:morning|afternoon|evening|night)s?|midnight"
            + "|noon|\\d{1,2}(?::\\d{2})?[ap]m|\\d{1,2}:\\d{2}");

    private static final Pattern MORE = Pattern.compile("breakfast|lunch(?:time)?|brunch|dinner|supper|tea(?:time)?"
            + "|bedtime|(?:weekend|day|week|month|year|hour|minute)s?|tomorrow|later|january"
            + "|february|april|june|july|august|september|october|november|december");

    private static final Pattern START = Pattern.compile("(?<!\\p{L})(?:(?:starting|beginning|started|began)(?: from)?"
            + "|from|(ab|à partir de|a partire da(?:lle)?|a partir de|vanaf))(?: (?:at|around|about))?(?!\\p{L})"
            + "( (?=\\d|half|quarter|noon|midday|midnight|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
            + "|twelve|las?|le|halb|viertel|midi|minuit|mittag|mitternacht)\\b))?");
    /** What each of these languages says of a time of the clock. */
    private static final Map<String, String> AT = Map.of("ab", "um", "à partir de", "à", "a partire da", "alle",
            "a partire dalle", "alle", "a partir de", "a", "vanaf", "om");
    private static final Pattern ENDED = Pattern.compile("(?<!quarter|minutes|five|ten|twenty) to "
            + "| (?:until|till|through|up to|and|bis|fino|tot|[-–—]) ");

    /** "Am 5.11." of November: without such a word before it, it may be a time of the clock. */
    private static final Pattern SHORT_DATE = Pattern.compile("(?<=\\b(?:am|den|vom|il|le|el|op|em|dia"
            + "|\\p{L}{3,7}tag|mittwoch) )(3[01]|[12]\\d|0?[1-9])\\. ?(1[0-2]|0?[1-9])(?:\\."
            + "|(?<=(?<!\\d )\\b(?:am|den|vom|il|le|el|op|em|dia) .{3,6}))(?= |$)");

    private TimeWords() {}

    /** In lower case, with single blanks, without commas and a final full stop. */
    static String fold(String said) {
        String folded = said.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z},]+", " ").strip();
        Matcher date = SHORT_DATE.matcher(folded);
        boolean dated = false;
        while (date.find()) {
            dated = date.end() == folded.length();
        }
        folded = date.replaceAll("$1.$2.");
        return (dated ? folded : folded.replaceAll("[.!?]+$", ""))
                .replaceAll("\\b([ap])\\.m\\b\\.?", "$1m")
                .replace(" o'clock", "");
    }

    /** The rest of "starting last Friday at 21:00", "from 21:00 on"; null where no beginning is said. */
    static @Nullable String start(String folded) {
        Matcher said = START.matcher(folded);
        if (ENDED.matcher(folded).find() || !said.find()) {
            return null;
        }
        return said.replaceFirst(said.group(2) == null ? " "
                : said.group(1) == null ? " at " : " " + AT.get(said.group(1)) + " ")
                .replaceFirst(" (?:on|onwards?|an)$", "")
                .replaceAll(" +", " ").strip();
    }

    /** Whether a word names a day or a part of one, in any of our languages. */
    static boolean isOfTime(String word) {
        return OF_TIME.matcher(word).matches() || Language.others().stream()
                .anyMatch(language -> language.inEnglish(word).filter(one -> OF_TIME.matcher(one).matches())
                        .isPresent());
    }

    /** Whether any word does, or names another time, such as a meal or a day with a name. */
    static boolean hasTime(String folded) {
        return Arrays.stream(folded.split(" ")).anyMatch(word -> MORE.matcher(word).matches() || isOfTime(word)
                || isUnit(word))
                || NamedDay.joined(folded).contains("_");
    }

    /** Whether it is a word for a day, a week or the like in one of our other languages. */
    private static boolean isUnit(String word) {
        List<String> plain = Plain.words(word);
        return word.length() > 2 && Language.others().stream().flatMap(language -> language.words().stream())
                .anyMatch(one -> one.kind().equals("unit") && one.said().equals(plain));
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
