package dev.traktmcp.tools.account;

import dev.traktmcp.time.TimeFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Into what a time is parted: "2026 by month", "which weekday". */
enum Parting {
    YEAR("years?|yearly|annual(?:ly)?"),
    MONTH("months?|monthly"),
    WEEKDAY("weekdays?|days? of (?:the )?week"),
    WEEK("weeks?|weekly"),
    DAY("days?|daily");

    /** What is said of the parts, and what is left is the time: "2026, by month", "the best week of this year". */
    private static final String LEAD = "(?:(?:grouped |split |broken down )?by|per|(?:for |in |of )?(?:each|every|which"
            + "|what)|(?:the |my )?(?:best|busiest|top))";

    /** Both are always told apart, so who asks for that says nothing of the time. */
    private static final Pattern KINDS =
            Pattern.compile("(?i)[,;:(]?\\s*\\b(?:(?:and|for|of|split(?: into| by)?|with) )*"
                    + "(?:films?|movies?) and (?:tv )?(?:shows?|series|episodes?)"
                    + "(?: (?:apart|separately|split))?\\b\\)?");

    private final Pattern said;

    Parting(String unit) {
        this.said = Pattern.compile("(?i)[,;:(]?\\s*\\b(?:" + LEAD + " (?:single )?(?:" + unit + ")|"
                + "(" + unit + ") by \\1|(?:" + unit + ")(?<=ly))\\b\\)?(?:\\s+(?:of|in|during)\\b)?[,;:]?\\s*");
    }

    /** @param rest the time that is to be parted; empty where none was said */
    record Said(Parting parting, String rest) {}

    /** Empty where the time is to stay whole. */
    static Optional<Said> read(String period) {
        String time = KINDS.matcher(period).replaceFirst("");
        for (Parting parting : values()) {
            Matcher said = parting.said.matcher(time);
            if (said.find()) {
                return Optional.of(new Said(parting, said.replaceFirst(" ").strip()));
            }
        }
        return Optional.empty();
    }

    /** The first day of the part in which a day lies; of weekdays, of any week. */
    LocalDate first(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case YEAR -> day.withDayOfYear(1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case DAY -> day;
            case WEEKDAY -> LocalDate.EPOCH.with(TemporalAdjusters.nextOrSame(day.getDayOfWeek()));
        };
    }

    Period length() {
        return switch (this) {
            case YEAR -> Period.ofYears(1);
            case MONTH -> Period.ofMonths(1);
            case WEEK -> Period.ofWeeks(1);
            case DAY, WEEKDAY -> Period.ofDays(1);
        };
    }

    /** {@code March}, {@code the week from Mon 9 Nov}; {@code years} where there are several. */
    String name(LocalDate first, boolean years, TimeFormat wording) {
        return switch (this) {
            case YEAR -> String.valueOf(first.getYear());
            case MONTH -> first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    + (years ? " " + first.getYear() : "");
            case WEEK -> "the week from " + wording.date(first);
            case DAY -> wording.date(first);
            case WEEKDAY -> first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s";
        };
    }

    /** Whether a time has so few of them that each is worth a word. */
    boolean isFew() {
        return this != WEEK && this != DAY;
    }

    /** {@code month}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
