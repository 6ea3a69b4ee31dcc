package dev.traktmcp.time;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a given time, as the rest of a sentence that begins with the argument's name. */
final class TimeErrors {
    private static final String DATES = "a date or an instant (2026-11-20, 2026-11-20T21:00)";

    /**
     * The words for an argument that takes a past time.
     *
     * @param stretch what is wrong with more than a day
     * @param takesStretches whether a day in more than a day is taken where its bounds are known
     */
    record Past(String argument, String expected, String future, String stretch, boolean takesStretches) {}

    static final Past WATCHED_AT = new Past(
            "watched_at",
            "must be " + DATES + ", released, unknown, or words such as now, 2 hours ago, this morning, last night,"
                    + " yesterday 9pm or saturday evening",
            "lies in the future, and a play cannot",
            "names more than a day, and a play has one: ask the person for the day or the month, or give unknown"
                    + " where nobody knows",
            true);
    static final Past COLLECTED_AT = new Past(
            "collected_at",
            "must be " + DATES + ", released, or words such as now, today, yesterday, saturday or 3 weeks ago",
            "lies in the future, when nobody owns anything yet",
            "names more than a day: ask the person which", false);

    /** Where a zone was named that nobody knows. */
    static final String OFFSET = "; of another time zone with its offset: 2026-11-26T03:00+09:00";

    static final String SPANS = "must be " + DATES + ", or words such as today, yesterday, saturday, this week,"
            + " last month or last 30 days";
    static final String STARTS = "must be a date (2026-11-20), or words such as today, tomorrow, saturday or next week";

    /** In the year before, nobody had filmed anything. */
    private static final int FIRST_FILM = 1888;

    private TimeErrors() {}

    /** Refuses what lies before all films. */
    static void notTooEarly(String argument, Instant instant, Here here) {
        if (instant.atZone(here.zone()).getYear() < FIRST_FILM) {
            throw wrong(argument, "lies before " + FIRST_FILM + ", when there was no film to watch; today is "
                    + here.today());
        }
    }

    /** Refuses a stretch of the past that begins before all films, or has not begun. */
    static Span begun(String argument, Span span, Here here) {
        if (span.start() != null) {
            notTooEarly(argument, span.start(), here);
            if (span.start().isAfter(here.now().toInstant())) {
                throw wrong(argument, "lies in the future, when nothing has been watched yet; today is "
                        + here.today());
            }
        }
        return span;
    }

    static TraktException wrong(String argument, String wrong) {
        return new BadArguments(argument, wrong).raise();
    }

    /** Reads a time, and refuses a date that does not exist, such as 30 February. */
    static <T> Optional<T> existing(String argument, Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (Unclear e) {
            throw wrong(argument, Objects.requireNonNull(e.getMessage()));
        } catch (DateTimeException _) {
            throw wrong(argument, "names a date or a time that does not exist");
        }
    }
}
