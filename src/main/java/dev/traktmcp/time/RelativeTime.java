package dev.traktmcp.time;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A distance from now: "2 hours ago", "half an hour ago", "in 3 days".
 *
 * @param amount negative for the past
 */
record RelativeTime(int amount, ChronoUnit unit) {
    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("second", ChronoUnit.SECONDS), Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES), Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hr", ChronoUnit.HOURS), Map.entry("hour", ChronoUnit.HOURS), Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS), Map.entry("week", ChronoUnit.WEEKS),
            Map.entry("month", ChronoUnit.MONTHS), Map.entry("year", ChronoUnit.YEARS));
    private static final String LENGTH =
            "(\\d+|[a-z -]+?) ?(second|m|min|minute|h|hr|hour|d|day|week|fortnight|month|year)s?";
    private static final String ROUGHLY = "(?:about|around|some|roughly|approximately|nearly|almost|maybe|perhaps|just"
            + "|exactly|only|more or less|at least) ";
    private static final Pattern PAST = Pattern.compile("(?:" + ROUGHLY + ")?" + LENGTH + " ago");
    private static final Pattern TO_COME =
            Pattern.compile("in (?:about |around )?" + LENGTH + "|" + LENGTH + " from now");
    private static final Pattern AND_A_HALF =
            Pattern.compile("([a-z0-9 ]+?) (?:and a half (hour|week|year)s?|(hour|week|year)s? and a half) ago");
    /** "This time last year" is as exact as "a year ago". */
    private static final Pattern SAME_TIME = Pattern.compile(
            "(?:at )?(?:about |around |exactly )?(?:this|the same|same) time"
                    + " (?:(.+ ago)|last (week|month|year)|yesterday)");
    private static final Pattern LAST = Pattern.compile("(?:last|past|previous) " + LENGTH);

    static Optional<RelativeTime> of(String said) {
        Matcher same = SAME_TIME.matcher(said);
        String phrase = !same.matches() ? said : same.group(1) != null ? same.group(1)
                : same.group(2) == null ? "24 hours ago" : "1 " + same.group(2) + " ago";
        Matcher more = AND_A_HALF.matcher(phrase.replaceFirst("^" + ROUGHLY, ""));
        if (more.matches()) {
            return TimeWords.amount(more.group(1))
                    .map(whole -> withAHalf(whole, more.group(2) == null ? more.group(3) : more.group(2)));
        }
        Matcher past = PAST.matcher(phrase);
        if (past.matches()) {
            return length(past.group(1), past.group(2)).map(RelativeTime::ago);
        }
        Matcher toCome = TO_COME.matcher(phrase);
        if (!toCome.matches()) {
            return Optional.empty();
        }
        return toCome.group(1) == null
                ? length(toCome.group(3), toCome.group(4))
                : length(toCome.group(1), toCome.group(2));
    }

    /** "last 30 days" as the distance to its beginning; empty for "last week", which means something else. */
    static Optional<RelativeTime> last(String phrase) {
        Matcher last = LAST.matcher(phrase);
        return last.matches() ? length(last.group(1), last.group(2)).map(RelativeTime::ago) : Optional.empty();
    }

    /** Counts minutes and hours by the clock, days and more by the calendar, as a day may have 23 hours. */
    ZonedDateTime from(ZonedDateTime now) {
        return now.plus(amount, unit);
    }

    /** Whether it names only a day, without a time. */
    boolean isOfDays() {
        return unit.isDateBased();
    }

    /** Half a week counts as three days. */
    private static RelativeTime withAHalf(int whole, String unit) {
        return switch (unit) {
            case "hour" -> new RelativeTime(-60 * whole - 30, ChronoUnit.MINUTES);
            case "week" -> new RelativeTime(-7 * whole - 3, ChronoUnit.DAYS);
            default -> new RelativeTime(-12 * whole - 6, ChronoUnit.MONTHS);
        };
    }

    private RelativeTime ago() {
        return new RelativeTime(-amount, unit);
    }

    private static Optional<RelativeTime> length(String amount, String unit) {
        if (amount.equals("half an")) {
            return Optional.of(new RelativeTime(30, ChronoUnit.MINUTES))
                    .filter(_ -> UNITS.get(unit) == ChronoUnit.HOURS);
        }
        if (unit.equals("fortnight")) {
            return TimeWords.amount(amount).map(known -> new RelativeTime(2 * known, ChronoUnit.WEEKS));
        }
        return TimeWords.amount(amount).map(known -> new RelativeTime(known, Objects.requireNonNull(UNITS.get(unit))));
    }
}
