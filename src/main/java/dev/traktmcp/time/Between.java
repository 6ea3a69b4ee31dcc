package dev.traktmcp.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a stretch of the past by its two ends: "from August to October", "between Christmas and New Year", "3 to 10
 * October". What one end leaves out, a month or a year, the other has.
 */
record Between(Here here) {
    private static final Pattern ENDS = Pattern.compile("(?:some ?time |any ?time )?(?:"
            + "between (?<first>.+?) (?:and|to) (?<last>.+)"
            + "|(?:from )?(?<from>.+?) (?:to|until|till|through|up to|[-–—]) (?<to>.+)"
            + "|(?<left>[a-z]+|\\d{4}|[a-z]+ \\d{1,2})[-–—](?<right>[a-z]+(?: \\d{4})?|\\d{4}|\\d{1,2})"
            + "|(?<day>\\d{1,2})\\.?[-–—](?<date>\\d{1,2} [a-z]+(?: \\d{4})?))");
    private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?(\\d{4})");
    private static final Pattern BARE_DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?( [a-z]+\\b.*)");
    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]+ )\\d{1,2}(?:st|nd|rd|th)?");

    /** A stretch that ends before it begins throws {@link Unclear}. */
    Optional<Span> read(String folded) {
        Matcher said = ENDS.matcher(folded);
        if (!said.matches()) {
            return Optional.empty();
        }
        String left = end(said, "first", "from", "left", "day");
        String right = end(said, "last", "to", "right", "date");
        Matcher dated = DAY_FIRST.matcher(right);
        Matcher monthly = MONTH_FIRST.matcher(left);
        if (BARE_DAY.matcher(left).matches()) {
            return dated.matches() ? read(left + dated.group(1), right) : Optional.empty();
        }
        return BARE_DAY.matcher(right).matches() && monthly.matches() ? read(left, monthly.group(1) + right)
                : read(left, right);
    }

    private static String end(Matcher said, String... names) {
        for (String name : names) {
            if (said.group(name) != null) {
                return TimeWords.plain(said.group(name).replaceFirst("^(?:in|during) ", ""));
            }
        }
        return "";
    }

    private Optional<Span> read(String left, String right) {
        Matcher first = YEAR.matcher(left);
        Matcher last = YEAR.matcher(right);
        if (first.matches() && !last.matches()) {
            int year = Integer.parseInt(first.group(1));
            return one(left).flatMap(from -> one(right + " " + year).filter(to -> !isBefore(to, from))
                    .or(() -> one(right + " " + (year + 1))).or(() -> one(right)).map(to -> joined(from, to)));
        }
        return one(right).flatMap(to -> {
            int year = last.matches() ? Integer.parseInt(last.group(1)) : day(to).getYear();
            return (first.matches() || !last.matches() ? one(left) : one(left + " " + year))
                    .or(() -> one(left))
                    .map(from -> !isBefore(to, from) || first.matches() ? from : before(left, from, to, year))
                    .map(from -> joined(from, to));
        });
    }

    /** The one before: of a weekday a week ago, else a year. */
    private Span before(String left, Span from, Span to, int year) {
        if (day(from).getMonth() == day(to).getMonth() && TimeWords.weekday(left).isEmpty()) {
            return from;
        }
        Period back = TimeWords.weekday(left).isPresent() ? Period.ofWeeks(1) : Period.ofYears(1);
        Span moved = back.getDays() > 0
                ? Span.ofDays(day(from).minus(back), day(from).minus(back).plusDays(1), here.zone())
                : one(left + " " + (year - 1)).orElse(from);
        return isBefore(to, moved) ? from : moved;
    }

    private static Span joined(Span from, Span to) {
        if (isBefore(to, from)) {
            throw new Unclear("names a stretch that ends before it begins");
        }
        return new Span(from.start(), to.end());
    }

    private static boolean isBefore(Span one, Span other) {
        return Objects.requireNonNull(one.start()).isBefore(Objects.requireNonNull(other.start()));
    }

    private Optional<Span> one(String phrase) {
        return new Dates(here, false).read(phrase)
                .map(date -> Span.ofDays(date, date.plusDays(1), here.zone()))
                .or(() -> new Periods(here, false).relative(phrase))
                .or(() -> new Periods(here, false).named(phrase))
                .or(() -> new TimesOfYear(here, false).read(phrase));
    }

    private LocalDate day(Span span) {
        return LocalDate.ofInstant(Objects.requireNonNull(span.start()), here.zone());
    }
}
