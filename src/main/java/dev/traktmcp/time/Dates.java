package dev.traktmcp.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases that name one day. A date that does not exist throws {@link DateTimeException}.
 *
 * @param toCome whether a weekday, or a date without its year, is from today on, or before
 */
record Dates(Here here, boolean toCome) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final String YEAR = "(?: (?:in )?(\\d{4}|(?:last|this|next) year))?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:([a-z]+)\\.? )?(\\d{1,2})(?:st|nd|rd|th)? ([a-z]+)\\.?" + YEAR);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:([a-z]+)\\.? )??([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?" + YEAR);
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4}|\\d{2})|(\\d{1,2})/(\\d{1,2})");
    /** "5.11.", with the full stop, as without it that is a time of the clock. */
    private static final Pattern SHORT = Pattern.compile("(?:([a-z]+)\\.? )?(\\d{1,2})\\.(\\d{1,2})\\.");
    private static final Pattern BESIDE = Pattern.compile("(?:(?:(.+?) )?days?|night|evening) (before|after) (.+)"
            + "|(.+?) (week|fortnight)s? (before|after) (.+)");
    private static final Pattern WEEKDAY_BESIDE = Pattern.compile("([a-z]+) (before|after|following) (.+)");
    private static final Pattern WEEKDAY_OF =
            Pattern.compile("([a-z]+) (?:(?:in|over) )?(.+?)(?: weekend)?");
    private static final Pattern WEEKDAY_BEHIND = Pattern.compile("(.+?)(?: weekend)? ([a-z]+)");
    private static final Pattern AGO = Pattern.compile("(.+ ago) (today|yesterday)|(today|yesterday) (.+ ago)");
    // Two leap years are at most eight years apart, and two on the same weekday at most forty.
    private static final int YEARS = 40;

    Optional<LocalDate> read(String phrase) {
        LocalDate today = here.today();
        return switch (phrase) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "day before yesterday" -> Optional.of(today.minusDays(2));
            case "day after tomorrow" -> Optional.of(today.plusDays(2));
            default -> RelativeTime.of(phrase)
                    .filter(RelativeTime::isOfDays)
                    .map(distance -> distance.from(here.now()).toLocalDate())
                    .or(() -> iso(phrase))
                    .or(() -> written(phrase))
                    .or(() -> withoutYear(phrase))
                    .or(() -> new Weekdays(here, toCome).read(phrase))
                    .or(() -> inWords(phrase))
                    .or(() -> new Holidays(today, toCome, here.country()).read(phrase))
                    .or(() -> beside(phrase))
                    .or(() -> weekdayBeside(phrase))
                    .or(() -> ago(phrase));
        };
    }

    /**
     * "20.11.2026", "25/12/19". With slashes, which countries order differently, one of the numbers has to be no month,
     * or both the same; else it throws {@link Unclear}. A year of two digits is the last one that ends so.
     */
    private Optional<LocalDate> written(String phrase) {
        Matcher written = WRITTEN.matcher(phrase);
        if (!written.matches()) {
            return Optional.empty();
        }
        boolean dated = written.group(1) != null;
        int first = number(written.group(dated ? 1 : 5));
        int second = number(written.group(dated ? 3 : 6));
        boolean points = dated && written.group(2).equals(".");
        if (!points && first != second && first <= 12 && second <= 12) {
            throw new Unclear("can be day " + first + " of month " + second + " or day " + second + " of month "
                    + first + ", as countries differ: give it as year-month-day");
        }
        boolean dayFirst = points || first > 12;
        MonthDay day = dayFirst ? day(second, first) : day(first, second);
        return Optional.of(dated ? checked(year(written.group(4)), day, null) : nearest(day, null));
    }

    private Optional<LocalDate> withoutYear(String phrase) {
        Matcher said = SHORT.matcher(phrase);
        Optional<DayOfWeek> on = !said.matches() || said.group(1) == null ? Optional.empty()
                : TimeWords.weekday(said.group(1));
        return !said.matches() || said.group(1) != null && on.isEmpty() ? Optional.empty()
                : Optional.of(nearest(day(number(said.group(3)), number(said.group(2))), on.orElse(null)));
    }

    private int year(String digits) {
        int year = number(digits);
        int century = here.today().getYear() / 100 * 100;
        return digits.length() == 4 ? year : century + year > here.today().getYear() && !toCome
                ? century - 100 + year : century + year;
    }

    /** "the day after Thanksgiving", "two days before Christmas". */
    private Optional<LocalDate> beside(String phrase) {
        Matcher beside = BESIDE.matcher(phrase);
        if (!beside.matches()) {
            return Optional.empty();
        }
        if (beside.group(4) != null) {
            int days = beside.group(5).equals("week") ? 7 : 14;
            return TimeWords.amount(beside.group(4)).flatMap(weeks -> read(beside.group(7))
                    .map(day -> day.plusDays(beside.group(6).equals("after") ? weeks * days : -weeks * days)));
        }
        Optional<DayOfWeek> weekday = TimeWords.weekday(beside.group(3));
        if (beside.group(1) == null && beside.group(2).equals("before") && !toCome && weekday.isPresent()) {
            // "the night before Saturday", said on Saturday, is the last one
            return weekday.map(day -> here.today().with(TemporalAdjusters.previousOrSame(day)).minusDays(1));
        }
        Optional<Integer> days = beside.group(1) == null ? Optional.of(1) : TimeWords.amount(beside.group(1));
        return days.flatMap(away -> read(beside.group(3))
                .map(day -> day.plusDays(beside.group(2).equals("after") ? away : -away)));
    }

    /** "the Sunday after Bonfire Night", "Saturday of the Easter weekend", "late May bank holiday Monday". */
    private Optional<LocalDate> weekdayBeside(String phrase) {
        Matcher beside = WEEKDAY_BESIDE.matcher(phrase);
        Optional<DayOfWeek> day = beside.matches() ? TimeWords.weekday(beside.group(1)) : Optional.empty();
        if (day.isPresent()) {
            return read(beside.group(3)).or(() -> besideWeekend(beside.group(3), beside.group(2), day.get()))
                    .map(of -> of.with(beside.group(2).equals("before")
                            ? TemporalAdjusters.previous(day.get()) : TemporalAdjusters.next(day.get())));
        }
        Matcher of = WEEKDAY_OF.matcher(phrase);
        Matcher behind = WEEKDAY_BEHIND.matcher(phrase);
        return of.matches() && TimeWords.weekday(of.group(1)).isPresent() ? ofWeekend(phrase, of.group(1), of.group(2))
                : behind.matches() ? ofWeekend(phrase, behind.group(2), behind.group(1)) : Optional.empty();
    }

    /** The last or first day of a weekend, which may not be the weekday itself: that could be meant as well. */
    private Optional<LocalDate> besideWeekend(String name, String way, DayOfWeek weekday) {
        return !name.endsWith(" weekend") ? Optional.empty() : new TimesOfYear(here, toCome).read(name).map(days -> {
            LocalDate first = LocalDate.ofInstant(Objects.requireNonNull(days.start()), here.zone());
            LocalDate last = LocalDate.ofInstant(Objects.requireNonNull(days.end()), here.zone()).minusDays(1);
            if (within(days, weekday).isPresent()) {
                throw new Unclear("may be a day of that weekend or a week later: give the date itself");
            }
            return way.equals("before") ? first : last;
        });
    }

    /** "Christmas Friday" may be a title's end, so that the weekend, or the holiday, has to be said. */
    private Optional<LocalDate> ofWeekend(String phrase, String weekday, String name) {
        return !phrase.matches(".*\\b(?:weekend|holiday)\\b.*") ? Optional.empty() : TimeWords.weekday(weekday).flatMap(
                on -> new TimesOfYear(here, toCome).read(name + " weekend").flatMap(days -> within(days, on)));
    }

    private Optional<LocalDate> within(Span days, DayOfWeek on) {
        LocalDate first = LocalDate.ofInstant(Objects.requireNonNull(days.start()), here.zone());
        LocalDate day = first.with(TemporalAdjusters.nextOrSame(on));
        return day.isBefore(LocalDate.ofInstant(Objects.requireNonNull(days.end()), here.zone())) ? Optional.of(day)
                : Optional.empty();
    }

    /** "a week ago today", "yesterday two weeks ago": so long before that day. */
    private Optional<LocalDate> ago(String phrase) {
        Matcher ago = AGO.matcher(phrase);
        if (!ago.matches()) {
            return Optional.empty();
        }
        boolean before = "yesterday".equals(ago.group(2)) || "yesterday".equals(ago.group(3));
        return RelativeTime.of(ago.group(1) == null ? ago.group(4) : ago.group(1)).filter(RelativeTime::isOfDays)
                .map(distance -> distance.from(here.now()).toLocalDate().minusDays(before ? 1 : 0));
    }

    private static Optional<LocalDate> iso(String phrase) {
        Matcher iso = ISO.matcher(phrase);
        return iso.matches()
                ? Optional.of(of(number(iso.group(1)), number(iso.group(3)), number(iso.group(4))))
                : Optional.empty();
    }

    private Optional<LocalDate> inWords(String phrase) {
        Matcher dayFirst = DAY_FIRST.matcher(phrase);
        if (dayFirst.matches()) {
            return date(dayFirst.group(1), dayFirst.group(3), dayFirst.group(2), dayFirst.group(4));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(phrase);
        return monthFirst.matches()
                ? date(monthFirst.group(1), monthFirst.group(2), monthFirst.group(3), monthFirst.group(4))
                : Optional.empty();
    }

    /** @param weekday as our own replies put it before a date, or null; if given, the date has to fall on it */
    private Optional<LocalDate> date(@Nullable String weekday, String monthName, String day, String year) {
        Optional<Month> month = TimeWords.month(monthName);
        DayOfWeek on = weekday == null ? null : TimeWords.weekday(weekday).orElse(null);
        if (month.isEmpty() || weekday != null && on == null) {
            return Optional.empty();
        }
        MonthDay date = Unclear.day(month.get(), number(day));
        return Optional.of(year == null ? nearest(date, on)
                : checked(year.endsWith("year") ? here.today().getYear() + TimeWords.away(year.split(" ")[0])
                        : number(year), date, on));
    }

    private LocalDate nearest(MonthDay date, @Nullable DayOfWeek weekday) {
        LocalDate today = here.today();
        if (!toCome && weekday != null && date.isValidYear(today.getYear())
                && isOn(date.atYear(today.getYear()), weekday)) {
            return date.atYear(today.getYear()); // perhaps one to come, which whoever called refuses
        }
        for (int away = 0; away <= (toCome || weekday == null ? YEARS : 1); away++) {
            int year = toCome ? today.getYear() + away : today.getYear() - away;
            if (date.isValidYear(year) && isOn(date.atYear(year), weekday)
                    && !(toCome ? date.atYear(year).isBefore(today) : date.atYear(year).isAfter(today))) {
                return date.atYear(year);
            }
        }
        throw Unclear.date("neither this year nor the last has its " + Unclear.name(date) + " on that weekday");
    }

    /** A date that does not exist throws {@link Unclear}. */
    static LocalDate of(int year, int month, int day) {
        return checked(year, day(month, day), null);
    }

    private static MonthDay day(int month, int day) {
        return Unclear.day(Unclear.month(month), day);
    }

    private static LocalDate checked(int year, MonthDay date, @Nullable DayOfWeek weekday) {
        if (!date.isValidYear(year)) {
            throw Unclear.date("there is no " + Unclear.name(date) + " " + year);
        }
        LocalDate day = date.atYear(year);
        if (!isOn(day, weekday)) {
            throw Unclear.date(Unclear.name(date) + " " + year + " is a "
                    + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        return day;
    }

    private static boolean isOn(LocalDate date, @Nullable DayOfWeek weekday) {
        return weekday == null || date.getDayOfWeek() == weekday;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
