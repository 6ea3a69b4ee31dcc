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
 * begins on Monday, whenever the person's does. Of the past, "this weekend" is the last one that has begun.
 *
 * @param toCome whether a month or weekend without more is from today on, or before
 */
record Periods(Here here, boolean toCome) {
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(this|last|previous|next|coming) (week|weekend|month|year)|(week|weekend|month|year) before last");
    private static final Pattern JUST_PAST = Pattern.compile("(?:this )?past (week|month|year)");
    private static final Pattern WEEKEND = Pattern.compile("(?:this )?(?:past )?weekend");
    private static final Pattern WHICH_MONTH =
            Pattern.compile("(last|past|previous|this|next|coming) ([a-z]+)\\.?|([a-z]+)\\.? (last|this|next) year"
                    + "|(last|this|next) year(?:['’]?s)?(?: in)? ([a-z]+)");
    private static final Pattern COUNTED = Pattern.compile("([a-z0-9 ]+?) weekends? ago");
    private static final Pattern YEAR = Pattern.compile("(?:year )?(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(?:month )?([a-z]+)\\.?(?: (\\d{4}))?");

    /** Periods relative to today, which therefore have an end without anybody saying so. */
    Optional<Span> relative(String phrase) {
        LocalDate today = here.today();
        if (WEEKEND.matcher(phrase).matches()) {
            boolean begun = today.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            return Optional.of(around("weekend", toCome || begun && !phrase.contains("past") ? 0 : -1));
        }
        Matcher relative = RELATIVE.matcher(phrase);
        if (relative.matches()) {
            if (relative.group(3) != null) {
                return Optional.of(around(relative.group(3), -2));
            }
            return Optional.of(around(relative.group(2), TimeWords.away(relative.group(1))));
        }
        if (phrase.matches("(?:this )?(?:last|past) decade")) {
            return relative("last 10 years");
        }
        Matcher past = JUST_PAST.matcher(phrase);
        if (past.matches()) {
            return relative("last 1 " + past.group(1));
        }
        Optional<YearMonth> month = whichMonth(phrase);
        if (month.isPresent()) {
            return month.map(this::month);
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

    /** "last November" is the last one that is over, "next November" the next to begin. */
    private Optional<YearMonth> whichMonth(String phrase) {
        Matcher said = WHICH_MONTH.matcher(phrase);
        if (!said.matches()) {
            return Optional.empty();
        }
        YearMonth current = YearMonth.from(here.today());
        if (said.group(1) == null) {
            String year = said.group(4) != null ? said.group(4) : said.group(5);
            return TimeWords.month(said.group(3) != null ? said.group(3) : said.group(6))
                    .map(month -> current.withMonth(month.getValue()).plusYears(TimeWords.away(year)));
        }
        int away = TimeWords.away(said.group(1));
        return TimeWords.month(said.group(2)).map(month -> {
            YearMonth thisYear = current.withMonth(month.getValue());
            return away < 0 && !thisYear.isBefore(current) || away > 0 && !thisYear.isAfter(current)
                    ? thisYear.plusYears(away) : thisYear;
        });
    }

    /** Years and months by name; a month without a year is the last one that has begun, or to come that is not over. */
    Optional<Span> named(String phrase) {
        Matcher year = YEAR.matcher(phrase);
        if (year.matches()) {
            return Optional.of(from(LocalDate.of(Integer.parseInt(year.group(1)), Month.JANUARY, 1),
                    Period.ofYears(1)));
        }
        Matcher iso = ISO_MONTH.matcher(phrase);
        if (iso.matches()) {
            return Optional.of(month(YearMonth.of(Integer.parseInt(iso.group(1)),
                    Unclear.month(Integer.parseInt(iso.group(2))))));
        }
        Matcher name = MONTH.matcher(phrase);
        if (!name.matches()) {
            return Optional.empty();
        }
        return TimeWords.month(name.group(1)).map(month -> {
            YearMonth current = YearMonth.from(here.today());
            YearMonth thisYear = current.withMonth(month.getValue());
            return month(name.group(2) != null ? YearMonth.of(Integer.parseInt(name.group(2)), month)
                    : toCome && thisYear.isBefore(current) ? thisYear.plusYears(1)
                    : !toCome && thisYear.isAfter(current) ? thisYear.minusYears(1) : thisYear);
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
