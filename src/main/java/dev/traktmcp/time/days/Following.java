package dev.traktmcp.time.days;

import dev.traktmcp.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a time by one that they have just said: "the next day at lunchtime", "two days later", "the same
 * evening", "right after".
 *
 * @param words the same by a date, as "2024-08-27 at lunchtime"; empty where it began as the other ended
 * @param later whether it surely was after the other, on the same day
 * @param counted whether it is counted from the other's day, and not from its hour
 */
public record Following(String words, boolean later, boolean counted) {
    private static final String PART =
            "(?<part>morning|breakfast|lunch(?:time)?|noon|afternoon|teatime|evening|night)";
    private static final String DAY = "(?:day|" + PART + ")";
    private static final String AMOUNT = "(?<amount>\\d{1,3}|half an|an?|one|two|three|four|five|six|seven|eight|nine"
            + "|ten|eleven|twelve|(?:a )?couple(?: of)?|(?:a )?few)";
    private static final String UNIT = " (?<unit>day|week|fortnight|month|year)s? ";
    private static final String ENDS = "(?: (?:that|it|this))?(?= |$)";
    private static final Map<String, Integer> AMOUNTS = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1),
            Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
            Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8),
            Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12),
            Map.entry("couple", 2), Map.entry("couple of", 2), Map.entry("a couple", 2), Map.entry("a couple of", 2));

    private static final Pattern BEHIND = Pattern.compile("(?:and )?(?:(?:right|straight|directly|immediately|just"
            + "|shortly|soon) (?:after(?:wards?)?|behind)(?: (?:that|it))?|afterwards?|after (?:that|it)"
            + "|back to back)");
    private static final Pattern HOURS = Pattern.compile("(?:about |around )?" + AMOUNT
            + " (?<unit>hour|minute)s? (?:later|after(?:wards)?|(?<back>earlier|before))" + ENDS);
    private static final Pattern SAME = Pattern.compile("(?:(?<later>later)(?: on)?(?: in)? )?(?:that same|that|same) "
            + DAY + "(?= |$)(?: (?<behind>later)\\b)?");
    private static final Pattern NEXT = Pattern.compile("\\b(?:next|following) " + DAY + "(?= |$)|\\b" + DAY.replace(
            "part", "after") + " after" + ENDS);
    private static final Pattern PREVIOUS = Pattern.compile("\\b(?:previous|preceding) " + DAY + "(?= |$)|\\b"
            + DAY.replace("part", "after") + " before" + ENDS);
    private static final Pattern LATER = Pattern.compile("\\b" + AMOUNT + UNIT + "(?:later|after(?:wards)?|on)" + ENDS);
    private static final Pattern EARLIER =
            Pattern.compile("\\b" + AMOUNT + UNIT + "(?:earlier|before(?:hand)?|previously)" + ENDS);
    private static final Pattern ON = Pattern.compile("\\b(?:following (?<first>[a-z]+day)|(?<second>[a-z]+day) after"
            + ENDS + ")(?= |$)");
    /** More than a day, so that nobody knows which. */
    private static final Pattern VAGUE = Pattern.compile("(?:(?:later|earlier|sometime|some time|at some point)"
            + "(?: on)?(?: in| during)? )?(?:in |during )?(?:that same|that|same|following|previous|next) "
            + "(?:weeks?|fortnight|month|year|summer|winter|autumn|spring)(?: later)?"
            + "|(?:(?:a )?few|some|several|many) (?:hour|day|week|month|year)s "
            + "(?:later|after(?:wards)?|earlier|before(?:hand)?)" + ENDS
            + "|(?:later|earlier) (?:in|that) (?:week|month|year)");
    /** "Exactly one year later", "two weeks later to the day". */
    private static final Pattern EXACTLY = Pattern.compile("\\b(?:exactly|precisely|genau|exactement|exactamente"
            + "|esattamente|exatamente|precies) (?=\\S)| (?:to the day|auf den tag(?: genau)?|jour pour jour)$");
    private static final Pattern WEEKEND = Pattern.compile("(?:following weekend|weekend after" + ENDS + ")");

    /**
     * Empty where it says nothing of the kind, or several languages mean different times by it.
     *
     * @param before the time from which it counts, where the person was
     */
    public static Optional<Following> read(String said, ZonedDateTime before) {
        List<Following> meant = inEnglish(said).flatMap(phrase -> of(phrase, before).stream()).distinct().limit(2)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The same and what it says in each of our languages, without articles. */
    private static Stream<String> inEnglish(String said) {
        String folded = EXACTLY.matcher(said.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z},]+", " ").strip()
                .replaceAll("[.!?]+$", "")).replaceAll("");
        return Stream.concat(Stream.of(folded),
                Language.others().stream().flatMap(language -> language.inEnglish(folded).stream()))
                .map(english -> english.replaceAll("\\b(?:the|on|and) ", "").strip());
    }

    /** Whether it counts so and names more than a day: "later the same week", "a few days later". */
    public static boolean isOfMore(String said) {
        return inEnglish(said).anyMatch(phrase -> VAGUE.matcher(phrase).matches());
    }

    private static Optional<Following> of(String phrase, ZonedDateTime before) {
        LocalDate day = before.toLocalDate();
        if (BEHIND.matcher(phrase).matches()) {
            return Optional.of(new Following("", true, false));
        }
        Matcher hours = HOURS.matcher(phrase);
        if (hours.matches()) {
            return Optional.ofNullable(hours(hours.group("amount"), hours.group("unit")))
                    .map(minutes -> before.plusMinutes(hours.group("back") == null ? minutes : -minutes))
                    .map(at -> new Following(at.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString(), false,
                            false));
        }
        Matcher weekend = WEEKEND.matcher(phrase);
        if (weekend.matches()) {
            return Optional.of(new Following("weekend after " + day, false, true));
        }
        Matcher same = SAME.matcher(phrase);
        if (same.find()) {
            return Optional.of(new Following(dated(phrase, same, day), same.group("later") != null
                    || same.group("behind") != null, true));
        }
        return counted(LATER, phrase, said -> moved(said, day, 1))
                .or(() -> counted(EARLIER, phrase, said -> moved(said, day, -1)))
                .or(() -> counted(NEXT, phrase, _ -> day.plusDays(1)))
                .or(() -> counted(PREVIOUS, phrase, _ -> day.minusDays(1)))
                .or(() -> counted(ON, phrase, said -> weekday(said, day)));
    }

    private static Optional<Following> counted(Pattern kind, String phrase,
            Function<Matcher, @Nullable LocalDate> day) {
        Matcher said = kind.matcher(phrase);
        return !said.find() ? Optional.empty()
                : Optional.ofNullable(day.apply(said)).map(on -> new Following(dated(phrase, said, on), false, true));
    }

    /** The phrase with a date in the place of what was found, and the part of the day that was found with it. */
    private static String dated(String phrase, Matcher said, LocalDate day) {
        String part = Stream.of("part", "after").filter(name -> said.namedGroups().containsKey(name))
                .map(said::group).filter(one -> one != null).findFirst().orElse("");
        return (phrase.substring(0, said.start()) + " " + day + (part.isEmpty() ? "" : part.equals("noon") ? " at noon"
                : " " + part) + " " + phrase.substring(said.end())).replaceAll(" +", " ").strip();
    }

    private static @Nullable LocalDate moved(Matcher said, LocalDate day, int way) {
        Integer amount = amount(said.group("amount"));
        return amount == null ? null : day.plus(switch (said.group("unit")) {
            case "day" -> Period.ofDays(way * amount);
            case "week" -> Period.ofWeeks(way * amount);
            case "fortnight" -> Period.ofWeeks(2 * way * amount);
            case "month" -> Period.ofMonths(way * amount);
            default -> Period.ofYears(way * amount);
        });
    }

    private static @Nullable LocalDate weekday(Matcher said, LocalDate day) {
        String name = said.group("first") != null ? said.group("first") : said.group("second");
        return Arrays.stream(DayOfWeek.values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst()
                .map(one -> day.with(TemporalAdjusters.next(one))).orElse(null);
    }

    private static @Nullable Integer hours(String amount, String unit) {
        Integer many = amount.equals("half an") ? Integer.valueOf(1) : amount(amount);
        return many == null ? null : amount.equals("half an") ? Integer.valueOf(30)
                : Integer.valueOf(many * (unit.equals("hour") ? 60 : 1));
    }

    /** Null for "a few", which is no number. */
    private static @Nullable Integer amount(String said) {
        return said.matches("\\d+") ? Integer.valueOf(said) : AMOUNTS.get(said);
    }
}
