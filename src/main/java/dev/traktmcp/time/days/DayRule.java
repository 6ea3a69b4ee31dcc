package dev.traktmcp.time.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which days of a year a day with a name is.
 *
 * @param written {@code 12-25}; {@code easter-2}; {@code orthodox+1}; {@code 11-thu-4}, the fourth Thursday of
 *     November, or with {@code +1} the day after it; {@code 12-25 sun-4}, the fourth Sunday before Christmas;
 *     {@code 05-mon-1 or 08-mon-last}; {@code 02-sun-1 until 2021 then 02-sun-2};
 *     {@code 04-27 unless 04-sun-last then 04-26}
 */
public record DayRule(String written) {
    private static final Pattern UNTIL = Pattern.compile("(.+) until (\\d{4}) then (.+)");
    private static final Pattern EASTER = Pattern.compile("easter([+-]\\d+)?");
    private static final Pattern ORTHODOX = Pattern.compile("orthodox([+-]\\d+)?");
    private static final Pattern BEFORE = Pattern.compile("(\\d{2}-\\d{2}) ([a-z]{3})-(\\d)");
    private static final Pattern UNLESS = Pattern.compile("(.+) unless (.+) then (.+)");
    private static final Pattern LATER = Pattern.compile("(.+)\\+(\\d+)");
    private static final Pattern WEEKDAY = Pattern.compile("(\\d{2})-([a-z]{3})-(\\d|last)");
    private static final String UNKNOWN = "unknown";
    private static final String LEAP_DAY = "02-29";

    /** Its days in a year, the earliest first; none where that year has no such day. */
    public List<LocalDate> in(int year) {
        Matcher until = UNTIL.matcher(written);
        if (until.matches()) {
            boolean then = year <= Integer.parseInt(until.group(2));
            return new DayRule(then ? until.group(1) : until.group(3)).in(year);
        }
        Matcher unless = UNLESS.matcher(written);
        if (unless.matches()) {
            List<LocalDate> days = new DayRule(unless.group(1)).in(year);
            return new DayRule(unless.group(2)).in(year).equals(days) ? new DayRule(unless.group(3)).in(year) : days;
        }
        return Arrays.stream(written.split(" or ")).flatMap(rule -> one(rule, year).stream()).sorted().toList();
    }

    /** Whether it is a day of the month, and so on any day of the week. */
    boolean isFixed() {
        return written.matches("\\d{2}-\\d{2}");
    }

    private static Optional<LocalDate> one(String rule, int year) {
        Matcher easter = EASTER.matcher(rule);
        if (easter.matches()) {
            return Optional.of(easter(year).plusDays(
                    easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1))));
        }
        Matcher orthodox = ORTHODOX.matcher(rule);
        if (orthodox.matches()) {
            return Optional.of(orthodox(year).plusDays(
                    orthodox.group(1) == null ? 0 : Integer.parseInt(orthodox.group(1))));
        }
        Matcher before = BEFORE.matcher(rule);
        if (before.matches()) {
            return one(before.group(1), year).map(day -> day
                    .with(TemporalAdjusters.previous(weekday(before.group(2))))
                    .minusWeeks(Integer.parseInt(before.group(3)) - 1L));
        }
        Matcher later = LATER.matcher(rule);
        if (later.matches()) {
            return one(later.group(1), year).map(day -> day.plusDays(Integer.parseInt(later.group(2))));
        }
        Matcher weekday = WEEKDAY.matcher(rule);
        if (weekday.matches()) {
            int place = weekday.group(3).equals("last") ? -1 : Integer.parseInt(weekday.group(3));
            return Optional.of(LocalDate.of(year, Integer.parseInt(weekday.group(1)), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(place, weekday(weekday.group(2)))));
        }
        return rule.equals(LEAP_DAY) && !Year.isLeap(year) ? Optional.empty()
                : Optional.of(MonthDay.parse("--" + rule).atYear(year));
    }

    private static DayOfWeek weekday(String abbreviated) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(abbreviated)).findFirst().orElseThrow();
    }

    /** Easter Sunday of the western churches, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int late = (golden + 11 * moon + 22 * week) / 451;
        int days = moon + week - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    /** Easter Sunday of the eastern churches, by the calendar of today (Meeus' algorithm for the Julian one). */
    private static LocalDate orthodox(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int days = moon + week + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(year / 100 - year / 400 - 2L);
    }

    /** Whether no rule gives it, as that of a day which somebody sets or sees. */
    public boolean isUnknown() {
        return written.equals(UNKNOWN);
    }
}
