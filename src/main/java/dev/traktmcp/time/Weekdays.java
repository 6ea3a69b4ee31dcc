package dev.traktmcp.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases in which a weekday, or a day of the month by its number, is counted from today.
 *
 * @param toCome whether a day without more is from today on, or before
 */
record Weekdays(Here here, LocalDate today, boolean toCome) {
    Weekdays(Here here, boolean toCome) {
        this(here, here.today(), toCome);
    }

    private static final String DAY = "([a-z]+\\.?)";
    private static final Pattern WEEKS_BEFORE =
            Pattern.compile("(?:([a-z0-9 ]+?) )?(week|fortnight)s? (ago|last|past|ago last|ago past) " + DAY);
    private static final Pattern WEEKS_AFTER =
            Pattern.compile(DAY + " (?:([a-z0-9 ]+?) )?(week|fortnight)s? ago");
    private static final Pattern IN_A_WEEK =
            Pattern.compile(DAY + " (last|this|next) week|(last|this|next) week(?:['’]?s)? " + DAY);
    private static final Pattern BEFORE_LAST = Pattern.compile(DAY + " before last|last " + DAY + " but one");
    private static final Pattern COUNTED = Pattern.compile("([a-z0-9 ]+?) ([a-z]+)s ago");
    private static final Pattern IN_A_MONTH = Pattern.compile(
            "(first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)) " + DAY
                    + " (?:in )?([a-z]+\\.?)(?: (\\d{4}|month))?");
    private static final Pattern NUMBER =
            Pattern.compile("(?:([a-z]+\\.?) )?(\\d{1,2})(?:st|nd|rd|th)(?: (last|this|next) month)?");
    private static final int LONGEST_MONTH = 31;
    private static final Pattern ALONE = Pattern.compile("(?:(last|past|this|coming|next) )?" + DAY);

    Optional<LocalDate> read(String phrase) {
        return matched(ALONE, phrase, said -> alone(said.group(1), said.group(2)))
                .or(() -> matched(WEEKS_BEFORE, phrase, said -> weeks(said.group(1), said.group(2))
                        .flatMap(weeks -> before(said.group(4), weeks, said.group(3).equals("ago")))))
                .or(() -> matched(WEEKS_AFTER, phrase, said -> weeks(said.group(2), said.group(3))
                        .flatMap(weeks -> before(said.group(1), weeks, true))))
                .or(() -> matched(IN_A_WEEK, phrase, said -> said.group(1) != null
                        ? inAWeek(said.group(1), said.group(2)) : inAWeek(said.group(4), said.group(3))))
                .or(() -> matched(BEFORE_LAST, phrase,
                        said -> past(said.group(1) != null ? said.group(1) : said.group(2))
                                .map(day -> day.minusWeeks(1))))
                .or(() -> matched(COUNTED, phrase, said -> counted(said.group(1), said.group(2))))
                .or(() -> matched(IN_A_MONTH, phrase, this::inAMonth))
                .or(() -> matched(NUMBER, phrase,
                        said -> numbered(said.group(1), Integer.parseInt(said.group(2)), said.group(3))));
    }

    private static Optional<LocalDate> matched(
            Pattern pattern, String phrase, Function<Matcher, Optional<LocalDate>> meaning) {
        Matcher said = pattern.matcher(phrase);
        return said.matches() ? meaning.apply(said) : Optional.empty();
    }

    private Optional<LocalDate> alone(@Nullable String said, String weekday) {
        String which = said == null ? toCome ? "coming" : "last" : said;
        return switch (which) {
            case "last", "past" -> past(weekday);
            case "next" -> TimeWords.weekday(weekday).map(day -> today.with(TemporalAdjusters.next(day)));
            // For a play, "this Saturday" can mean today or a week ago.
            default -> toCome
                    ? TimeWords.weekday(weekday).map(day -> today.with(TemporalAdjusters.nextOrSame(day)))
                    : Optional.empty();
        };
    }

    private Optional<LocalDate> past(String weekday) {
        return TimeWords.weekday(weekday).map(day -> today.with(TemporalAdjusters.previous(day)));
    }

    /** "a", "two" or nothing, and "week" or "fortnight". */
    private static Optional<Integer> weeks(@Nullable String amount, String unit) {
        int each = unit.equals("week") ? 1 : 2;
        return (amount == null ? Optional.of(1) : TimeWords.amount(amount)).map(many -> each * many);
    }

    /**
     * So many weeks before a weekday: "a week last Monday", "two weeks ago on Friday".
     *
     * @param orToday whether the weekday may be today, as it may not where "last" stands before it
     */
    private Optional<LocalDate> before(String weekday, int weeks, boolean orToday) {
        return TimeWords.weekday(weekday).map(day -> today.minusWeeks(weeks)
                .with(orToday ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.previous(day)));
    }

    private Optional<LocalDate> inAWeek(String weekday, String which) {
        return TimeWords.weekday(weekday).map(day -> here.week(TimeWords.away(which))
                .with(TemporalAdjusters.nextOrSame(day)));
    }

    /** "two Fridays ago". */
    private Optional<LocalDate> counted(String amount, String weekday) {
        return TimeWords.amount(amount).filter(count -> count > 0)
                .flatMap(count -> past(weekday).map(day -> day.minusWeeks(count - 1L)));
    }

    private Optional<LocalDate> inAMonth(Matcher said) {
        Optional<DayOfWeek> weekday = TimeWords.weekday(said.group(2));
        LocalDate first = firstOf(said.group(3), said.group(4));
        if (weekday.isEmpty() || first == null) {
            return Optional.empty();
        }
        int place = switch (said.group(1)) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            case "fifth" -> 5;
            case "last" -> -1;
            default -> said.group(1).charAt(0) - '0';
        };
        LocalDate found = within(first, weekday.get(), place);
        boolean wrongSide = said.group(4) == null && (toCome ? found.isBefore(today) : found.isAfter(today));
        return Optional.of(wrongSide ? within(first.plusYears(toCome ? 1 : -1), weekday.get(), place) : found);
    }

    private static LocalDate within(LocalDate first, DayOfWeek weekday, int place) {
        LocalDate found = first.with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
        if (found.getMonth() != first.getMonth()) {
            throw Unclear.date("in " + Unclear.name(first.getMonth()) + " " + first.getYear()
                    + " there are only four of that weekday");
        }
        return found;
    }

    /** The first day of a month by name, or of "last month"; null for other words. */
    private @Nullable LocalDate firstOf(String month, @Nullable String year) {
        LocalDate current = today.withDayOfMonth(1);
        if ("month".equals(year)) {
            return month.matches("last|this|next") ? current.plusMonths(TimeWords.away(month)) : null;
        }
        Month named = TimeWords.month(month).orElse(null);
        if (named == null) {
            return null;
        }
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), named, 1);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), named, 1);
        return toCome ? thisYear.isBefore(current) ? thisYear.plusYears(1) : thisYear
                : thisYear.isAfter(current) ? thisYear.minusYears(1) : thisYear;
    }

    /** "Wed 25th", which has to be one. */
    private Optional<LocalDate> numbered(@Nullable String weekday, int day, @Nullable String which) {
        DayOfWeek on = weekday == null ? null : TimeWords.weekday(weekday).orElse(null);
        if (weekday != null && on == null) {
            return Optional.empty();
        }
        return numbered(day, which).map(found -> {
            LocalDate next = found.plusMonths(1);
            if (on != null && found.getDayOfWeek() != on && next.getDayOfWeek() == on
                    && next.getDayOfMonth() == day && which == null) {
                return next; // one to come, which whoever called refuses
            }
            if (on != null && found.getDayOfWeek() != on) {
                throw Unclear.date("day " + day + " of that month is a "
                        + found.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            }
            return found;
        });
    }

    /** "the 3rd": the last one, today included, or the next one. A month that lacks it is passed over. */
    private Optional<LocalDate> numbered(int day, @Nullable String which) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(which == null ? 0 : TimeWords.away(which));
        if (day < 1 || day > LONGEST_MONTH) {
            throw Unclear.date("no month has a day " + day);
        }
        if (which != null) {
            return Optional.of(Dates.of(first.getYear(), first.getMonthValue(), day));
        }
        for (int months = 0;; months++) {
            LocalDate month = first.plusMonths(toCome ? months : -months);
            if (day <= month.lengthOfMonth()) {
                LocalDate found = month.withDayOfMonth(day);
                if (toCome ? !found.isBefore(today) : !found.isAfter(today)) {
                    return Optional.of(found);
                }
            }
        }
    }
}
