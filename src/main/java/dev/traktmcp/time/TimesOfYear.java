package dev.traktmcp.time;

import dev.traktmcp.time.days.DaysOff;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has a beginning by convention only: "last summer", "winter 2024", "over Christmas", "the nineties". A
 * season is three whole months, and where it is winter in July, the other three. A winter without more than its year
 * begins in it, if it has begun.
 *
 * @param toCome whether a season without more is from today on, or before
 */
record TimesOfYear(Here here, boolean toCome) {
    private static final Pattern SEASON = Pattern.compile(
            "(?:(last|past|this past|previous|this|next|coming) )?(?:(last|this|next) year(?:['’]?s)?(?: in)? )?"
                    + "(spring|summer|autumn|fall|winter)(?:time)?(?: (?:holidays?|vacations?|break|term))?"
                    + "(?: (before last)| (?:in )?(\\d{4})(?:[/-]\\d{2,4})?| (last|this|next) year"
                    + "| ([a-z0-9]+) years? ago)?");
    private static final Pattern PART = Pattern.compile("(?:(first|second) half"
            + "|(first|second|third|fourth|last) quarter|q([1-4]))(?: (?:in )?(?:(\\d{4})|(last|this) year))?");
    private static final Pattern HOLIDAYS =
            Pattern.compile("(.+?) ?(holidays?|vacations?|break|time)( (?:in )?(?:\\d{4}|last year))?");
    private static final Pattern WEEKEND = Pattern.compile("(?<of>.+?) ?weekend(?<year> (?:in )?(?:\\d{4}|last year))?"
            + "|(?<which>(?:last|past|this) )?weekend (?:over |for |with |in )?(?<day>.+)");
    private static final Pattern WEEKEND_BESIDE = Pattern.compile("weekend (before|after|following) (.+)");
    private static final Pattern LONG = Pattern.compile("\\b(?:long|extended|whole) (?=.*\\bweekend\\b)");
    private static final Pattern DECADE = Pattern.compile("(?:['’]?((?:1[89]|20)?\\d0)['’]?s|([a-z]+))(?: years)?");
    private static final Map<String, Integer> DECADES = Map.ofEntries(
            Map.entry("twenties", 2020), Map.entry("thirties", 1930), Map.entry("forties", 1940),
            Map.entry("fifties", 1950), Map.entry("sixties", 1960), Map.entry("seventies", 1970),
            Map.entry("eighties", 1980), Map.entry("nineties", 1990), Map.entry("noughties", 2000),
            Map.entry("aughts", 2000), Map.entry("tens", 2010));
    private static final Map<String, Integer> MONTHS = Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9,
            "winter", 12);
    private static final Set<String> SOUTH = Set.of("ar", "au", "bo", "br", "bw", "cl", "mg", "mz", "na", "nz", "pe",
            "py", "uy", "za", "zw");
    private static final int LENGTH = 3;
    private static final int HALF_A_YEAR = 6;
    private static final int YEAR = 12;
    private static final int CENTURY = 100;

    Optional<Span> read(String phrase) {
        return ofDays(phrase).or(() -> decade(phrase).map(year -> span(YearMonth.of(year, 1), Period.ofYears(10))));
    }

    /** The same without the decades, in which no day can stand for the rest. */
    Optional<Span> ofDays(String phrase) {
        Matcher part = PART.matcher(phrase);
        if (part.matches()) {
            return part(part);
        }
        Matcher season = SEASON.matcher(phrase);
        return season.matches() ? season(season).map(first -> span(first, Period.ofMonths(LENGTH))) : holidays(phrase);
    }

    /** "the Christmas holidays" are those up to New Year; of all others, the days before and after. */
    private Optional<Span> holidays(String phrase) {
        Matcher said = HOLIDAYS.matcher(phrase);
        if (!said.matches()) {
            return weekend(LONG.matcher(phrase).replaceAll(""));
        }
        String name = said.group(1) + (said.group(3) == null ? "" : said.group(3));
        boolean upToNewYear = name.contains("christmas") && said.group(2).matches("holidays?|vacations?|break");
        return upToNewYear ? names().read(name).map(day -> span(day.minusDays(1), day.plusDays(7)))
                : around(name);
    }

    /** "Easter weekend", "Memorial weekend", "the long weekend of Ascension Day", "4th of July weekend". */
    private Optional<Span> weekend(String phrase) {
        Matcher beside = WEEKEND_BESIDE.matcher(phrase);
        if (beside.matches()) {
            return new Dates(here, toCome).read(beside.group(2)).map(day -> beside.group(1).equals("before")
                    ? day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
                    : day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)))
                    .map(saturday -> span(saturday, saturday.plusDays(1)));
        }
        Matcher said = WEEKEND.matcher(phrase);
        if (!said.matches()) {
            return Optional.empty();
        }
        String name = said.group("of") != null ? said.group("of")
                : Objects.requireNonNullElse(said.group("which"), "") + said.group("day");
        String year = Objects.requireNonNullElse(said.group("year"), "");
        return Stream.of(name, name + " day", name + "s day", name.replaceFirst(" bank holiday$", ""))
                .flatMap(one -> names().weekend(one + year).stream()).findFirst()
                .or(() -> name.matches(".*\\d.*") ? new Dates(here, toCome).read(name + year).map(DaysOff::weekend)
                        : Optional.empty())
                .map(this::span);
    }

    /** "over Christmas": a holiday by its name, with the days that go with it. */
    Optional<Span> around(String holiday) {
        return names().around(holiday).map(this::span);
    }

    /** "at Carnival": a holiday by its name, where people count more than a day to it. */
    Optional<Span> at(String folded) {
        return names().at(folded).map(this::span);
    }

    private Span span(DaysOff days) {
        return span(days.first(), days.last());
    }

    private Span span(LocalDate first, LocalDate last) {
        return Span.ofDays(first, last.plusDays(1), here.zone());
    }

    private Holidays names() {
        return new Holidays(here.today(), toCome, here.country());
    }

    /** A half or a quarter of a year; without one, of this year. */
    private Optional<Span> part(Matcher said) {
        int year = said.group(4) != null ? Integer.parseInt(said.group(4))
                : here.today().getYear() + (said.group(5) == null ? 0 : TimeWords.away(said.group(5)));
        int length = said.group(1) != null ? HALF_A_YEAR : LENGTH;
        String which = said.group(1) != null ? said.group(1) : said.group(2) != null ? said.group(2) : said.group(3);
        int place = switch (which) {
            case "first", "1" -> 0;
            case "second", "2" -> 1;
            case "third", "3" -> 2;
            default -> 3;
        };
        return Optional.of(span(YearMonth.of(year, place * length + 1), Period.ofMonths(length)));
    }

    private Optional<YearMonth> season(Matcher said) {
        String which = said.group(1);
        String ofYear = said.group(2) == null ? said.group(6) : said.group(2);
        int month = month(said.group(3));
        YearMonth now = YearMonth.from(here.today());
        if (said.group(4) != null) {
            return Optional.of(over(now, month).minusYears(1));
        }
        if (said.group(7) != null) {
            return TimeWords.amount(said.group(7)).map(years -> in(now.getYear() - years, month, now));
        }
        if (said.group(5) != null || ofYear != null) {
            return Optional.of(in(said.group(5) != null ? Integer.parseInt(said.group(5))
                    : now.getYear() + TimeWords.away(ofYear), month, now));
        }
        return Optional.of(unnamed(which, month, now));
    }

    private YearMonth unnamed(@Nullable String which, int month, YearMonth now) {
        YearMonth begun = YearMonth.of(now.getYear(), month).isAfter(now)
                ? YearMonth.of(now.getYear() - 1, month) : YearMonth.of(now.getYear(), month);
        boolean runs = begun.plusMonths(LENGTH).isAfter(now);
        return switch (which) {
            case "last", "past", "this past", "previous" -> over(now, month);
            case "next", "coming" -> begun.plusYears(1);
            case null, default -> toCome && !runs ? begun.plusYears(1) : begun;
        };
    }

    /** The first month of the last one that is over. */
    private static YearMonth over(YearMonth now, int month) {
        YearMonth thisYear = YearMonth.of(now.getYear(), month);
        return thisYear.plusMonths(LENGTH).isAfter(now) ? thisYear.minusYears(1) : thisYear;
    }

    private YearMonth in(int year, int month, YearMonth now) {
        YearMonth first = YearMonth.of(year, month);
        boolean crosses = month + LENGTH > YEAR + 1;
        return crosses && !toCome && first.isAfter(now) ? first.minusYears(1) : first;
    }

    private int month(String season) {
        int north = MONTHS.getOrDefault(season, 1);
        String country = here.country().get();
        return country == null || !SOUTH.contains(country) ? north : (north + HALF_A_YEAR - 1) % YEAR + 1;
    }

    /** The first year: of two digits, that of the last such decade that has begun, where people say so. */
    private static Optional<Integer> decade(String phrase) {
        Matcher said = DECADE.matcher(phrase);
        if (!said.matches()) {
            return Optional.empty();
        }
        if (said.group(1) == null) {
            return Optional.ofNullable(DECADES.get(said.group(2)));
        }
        int digits = Integer.parseInt(said.group(1));
        return Optional.of(digits >= CENTURY ? digits : digits < 30 ? 2000 + digits : 1900 + digits);
    }

    private Span span(YearMonth first, Period length) {
        return Span.ofDays(first.atDay(1), first.atDay(1).plus(length), here.zone());
    }
}
