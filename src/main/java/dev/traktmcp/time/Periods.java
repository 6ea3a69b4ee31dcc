package dev.traktmcp.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads phrases that name more than a day: "last week", "last 30 days", "November 2026". A weekend ends the week that
 * begins on Monday, whenever the person's does.
 */
record Periods(Here here) {
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(this|last|past|previous|next) (week|weekend|month|year)|(week|weekend|month|year) before last");
    private static final Pattern COUNTED = Pattern.compile("([a-z0-9 ]+?) weekends? ago");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("([a-z]+)\\.?(?: (\\d{4}))?");

    /** Periods relative to today, which therefore have an end without anybody saying so. */
    Optional<Span> relative(String phrase) {
        LocalDate today = here.today();
        Matcher relative = RELATIVE.matcher(phrase);
        if (relative.matches()) {
            if (relative.group(3) != null) {
                return Optional.of(around(relative.group(3), -2));
            }
            return Optional.of(around(relative.group(2), TimeWords.away(relative.group(1))));
        }
        Matcher counted = COUNTED.matcher(phrase);
        if (counted.matches()) {
            return TimeWords.amount(counted.group(1)).map(count -> around("weekend", -count));
        }
        return RelativeTime.last(phrase).map(last -> last.isOfDays()
                // Begins with the whole day, so that nothing of the last 30 times 24 hours is missing.
                ? days(last.from(here.now()).toLocalDate(), today.plusDays(1))
                : new Span(last.from(here.now()).toInstant(), here.now().toInstant()));
    }

    /** Years and months by name; a month without a year is the last one that has begun. */
    Optional<Span> named(String phrase) {
        if (YEAR.matcher(phrase).matches()) {
            return Optional.of(from(LocalDate.of(Integer.parseInt(phrase), Month.JANUARY, 1), Period.ofYears(1)));
        }
        Matcher iso = ISO_MONTH.matcher(phrase);
        if (iso.matches()) {
            return Optional.of(month(YearMonth.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)))));
        }
        Matcher name = MONTH.matcher(phrase);
        if (!name.matches()) {
            return Optional.empty();
        }
        return TimeWords.month(name.group(1)).map(month -> {
            YearMonth current = YearMonth.from(here.today());
            YearMonth thisYear = current.withMonth(month.getValue());
            return month(name.group(2) != null ? YearMonth.of(Integer.parseInt(name.group(2)), month)
                    : thisYear.isAfter(current) ? thisYear.minusYears(1) : thisYear);
        });
    }

    private Span around(String unit, int away) {
        LocalDate today = here.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        return switch (unit) {
            case "week" -> from(here.week(away), Period.ofWeeks(1));
            case "weekend" -> from(monday.plusDays(5), Period.ofDays(2));
            case "month" -> month(YearMonth.from(today).plusMonths(away));
            default -> from(today.withDayOfYear(1).plusYears(away), Period.ofYears(1));
        };
    }

    private Span month(YearMonth month) {
        return from(month.atDay(1), Period.ofMonths(1));
    }

    private Span from(LocalDate first, Period length) {
        return days(first, first.plus(length));
    }

    private Span days(LocalDate first, LocalDate after) {
        return Span.ofDays(first, after, here.zone());
    }
}
