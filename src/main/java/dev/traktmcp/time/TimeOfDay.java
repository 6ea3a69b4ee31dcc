package dev.traktmcp.time;

import dev.traktmcp.time.days.Meals;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day within a phrase: a clock time, a part of the day, both ("last night at 11") or none.
 *
 * @param part null without one
 * @param hour as it was said, or null without a clock time
 * @param half {@code am}, {@code pm}, or {@link #EITHER} where only the clock was said, in words; else null
 * @param rest the phrase without the time of day
 */
record TimeOfDay(@Nullable Part part, @Nullable Integer hour, int minute, @Nullable String half, String rest) {
    enum Part {
        MORNING(9, 0, 12), BREAKFAST(8, SMALL_HOURS, 11), LUNCH(12, 11, 14), AFTERNOON(15, 12, 18), TEATIME(17, 15, 19),
        EVENING(20, 17, HOURS + SMALL_HOURS),
        NIGHT(21, 17, HOURS + SMALL_HOURS);

        private final int hour;
        private final int begins;
        private final int ends;

        Part(int hour, int begins, int ends) {
            this.hour = hour;
            this.begins = begins;
            this.ends = ends;
        }

        /** All of it on that day; an evening ends in the small hours of the next. */
        Span of(LocalDate day, ZoneId zone) {
            LocalDateTime end = day.plusDays(ends / HOURS).atTime(ends % HOURS, 0);
            return new Span(day.atTime(begins, 0).atZone(zone).toInstant(), end.atZone(zone).toInstant());
        }

        /** Whether it is over by the evening and begins after the night, so that at night it can only have been. */
        boolean isOfDaylight() {
            return begins >= SMALL_HOURS && ends < HOURS;
        }

        /** Whether it is still to come today; after midnight the evening is the one that has just passed. */
        boolean isAhead(LocalDateTime now) {
            return now.getHour() >= SMALL_HOURS && now.getHour() < begins;
        }
    }

    /** Either half of the day: the evening, where that has been. */
    static final String EITHER = "apm";
    private static final Pattern PART =
            Pattern.compile("(?:\\bin )?(?:\\bthe )?\\b(morning|breakfast|lunch|afternoon|teatime|evening|night)\\b");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\bat )?(?<![\\d.:/-])\\b(\\d{1,2})(?:([:.])(\\d{2}))?(?: ?(a?pm|am)\\b)?(?![\\d:/-]|\\.\\d)");
    private static final String ROUGHLY = "\\b(?:(?:shortly|just|right|some ?time|a bit) )?"
            + "(?:(?:at|around|about|before|after|towards?|till|until) )?(?:about |the stroke of )?";
    private static final Pattern NIGHT = Pattern.compile(
            "\\b(?:in )?(?:the )?night (?:from|of|between) ([a-z]+) (?:to|into|and|on) ([a-z]+)$"
                    + "|\\b([a-z]+) night (?:in|on)?to ([a-z]+)$");
    private static final String SMALL_HOURS_SAID =
            "\\b(?:in )?(?:the )?(?:early|small|wee) hours\\b(?: of the (?:morning|night)\\b)?";
    // People count the first hours of a day to the evening before.
    static final int SMALL_HOURS = 5;
    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    static TimeOfDay in(String folded) {
        String text = oneNight(SpokenClock.inDigits(Meals.asParts(folded)))
                .replaceAll(SMALL_HOURS_SAID, " at 3:00 ")
                .replaceAll("^earlier (?:on )?(?=(?:today|tonight|yesterday|this (?:morning|afternoon|evening))\\b)",
                        "")
                .replaceAll("\\b([a-z]+day(?: (?:morning|afternoon|evening|night))?) (?:just )?(?:gone|past)$", "$1")
                .replaceAll("\\b(lunchtime|lunch|midday|noon)[ -]?ish\\b", "$1")
                .replaceAll("^first thing (?!this|in )", "morning ")
                .replaceAll("\\b(?:late|early|first thing) (?=(?:last|this|yesterday|on|in) )"
                        + "|^(?:late|early) (?!may (?:bank|day))", "")
                .replaceAll("\\b(night|evening|morning|afternoon)s? before last\\b", "2 days ago $1")
                .replaceAll("\\b(night|evening|morning|afternoon)s? ago\\b", "days ago $1")
                .replaceAll("^(?:on )?(?:the )?(night|evening|morning|afternoon) (before|after)"
                        + " (?!\\d|at\\b|noon|mid|lunch|half|quarter)(.+)$", "day $2 $3 $1")
                .replaceAll("\\btonight\\b", "today evening")
                .replaceAll("\\blast (night|evening)\\b", "yesterday $1")
                .replaceAll("\\bthis (morning|afternoon|evening)\\b", "today $1")
                .replaceAll(ROUGHLY + "(?:noon|midday)\\b", "12:00")
                .replaceAll("^" + ROUGHLY + "midnight(?: today)?$|^today " + ROUGHLY + "midnight$", "0:00")
                // of a day, the one that ends it
                .replaceAll("\\b(night|evening) " + ROUGHLY + "midnight\\b", "$1 at 0:00")
                .replaceAll(ROUGHLY + "midnight\\b", "night at 0:00");
        Matcher named = PART.matcher(text);
        Part part = named.find() ? Part.valueOf(named.group(1).toUpperCase(Locale.ROOT)) : null;
        Matcher clock = CLOCK.matcher(text);
        while (clock.find()) {
            if (isTime(clock, part, text)) {
                int minute = clock.group(4) == null ? 0 : Integer.parseInt(clock.group(4));
                String rest = text.substring(0, clock.start()) + " " + text.substring(clock.end());
                return new TimeOfDay(part, Integer.valueOf(clock.group(2)), minute, clock.group(5), withoutPart(rest));
            }
        }
        return new TimeOfDay(part, null, 0, null, withoutPart(text));
    }

    /** "the night from Friday to Saturday", "Friday night into Saturday": the one night between two days. */
    private static String oneNight(String text) {
        return NIGHT.matcher(text).replaceAll(said -> {
            String first = said.group(1) == null ? said.group(3) : said.group(1);
            Optional<DayOfWeek> next = TimeWords.weekday(first).map(day -> day.plus(1));
            boolean one = next.isPresent()
                    && next.equals(TimeWords.weekday(said.group(2) == null ? said.group(4) : said.group(2)));
            return one ? first + " night" : said.group();
        });
    }

    /** A bare number is a time only where its half is known: "at 21", "at 9 in the evening", not "at 9". */
    private static boolean isTime(Matcher clock, @Nullable Part part, String text) {
        boolean at = clock.group(1) != null;
        if (clock.group(5) != null || ":".equals(clock.group(3)) || at && clock.group(3) != null) {
            return true;
        }
        boolean late = at && Integer.parseInt(clock.group(2)) > NOON;
        return clock.group(3) == null
                && (late || part != null && (at || text.startsWith(" in the ", clock.end())));
    }

    private static String withoutPart(String text) {
        return TimeWords.plain(PART.matcher(text).replaceFirst(" "));
    }

    /** Its day; of "Burns Night", which is a day by its name, with the part. */
    Optional<LocalDate> day(Dates dates) {
        return rest.equals(Meals.LATEST) ? Optional.of(latest(dates))
                : dates.read(rest).or(() -> part == Part.NIGHT && !rest.isEmpty() ? dates.read(rest + " night")
                        : Optional.empty());
    }

    /** Today, or yesterday where it has not begun today. */
    private LocalDate latest(Dates dates) {
        LocalDateTime now = dates.here().now().toLocalDateTime().plus(TimeParser.CLOCKS_DIFFER);
        LocalDate today = dates.here().today();
        LocalDateTime begins = hour != null || part == null ? on(today)
                : today.atTime(Math.max(part.begins, SMALL_HOURS), 0);
        return begins.isAfter(now) && !dates.toCome() ? today.minusDays(1) : today;
    }

    /** The hours of its part of that day in which people watch; null where it has none, or a time of the clock. */
    @Nullable
    Span sitting(LocalDate day, ZoneId zone) {
        if (part == null || hour != null) {
            return null;
        }
        Span all = part.of(day, zone);
        return part == Part.MORNING ? new Span(day.atTime(SMALL_HOURS, 0).atZone(zone).toInstant(), all.end()) : all;
    }

    boolean isSaid() {
        return part != null || hour != null;
    }

    /** The same before noon, where either half may be meant. */
    Optional<TimeOfDay> earlier() {
        return EITHER.equals(half) ? Optional.of(new TimeOfDay(part, hour, minute, "am", rest)) : Optional.empty();
    }

    /** The time on that day; the evening where the phrase names no time. */
    LocalDateTime on(LocalDate date) {
        if (hour == null) {
            return date.atTime((part == null ? Part.EVENING : part).hour, 0);
        }
        int exact = half == null || part != null && half.equals(EITHER) ? guessed(hour) : halved(hour, half);
        boolean late = (part == Part.EVENING || part == Part.NIGHT) && exact < SMALL_HOURS;
        return (late ? date.plusDays(1) : date).atTime(clock(exact, minute));
    }

    static LocalTime clock(int hour, int minute) {
        if (hour >= HOURS || minute >= MINUTES) {
            throw Unclear.time(hour + ":" + (minute < 10 ? "0" : "") + minute);
        }
        return LocalTime.of(hour, minute);
    }

    private static int halved(int hour, String half) {
        if (hour < 1 || hour > 12) {
            throw Unclear.time(hour + " " + half);
        }
        return hour % 12 + (half.equals("am") ? 0 : 12);
    }

    private int guessed(int hour) {
        if (part == null || hour > 12) {
            return hour;
        }
        return switch (part) {
            case MORNING, BREAKFAST -> hour % 12;
            case LUNCH -> hour < Part.LUNCH.begins ? hour + 12 : hour;
            case AFTERNOON, TEATIME -> hour % 12 + 12;
            case EVENING, NIGHT -> hour % 12 < SMALL_HOURS ? hour % 12 : hour + 12;
        };
    }
}
