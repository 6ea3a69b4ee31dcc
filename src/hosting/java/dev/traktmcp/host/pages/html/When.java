package dev.traktmcp.host.pages.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Words for times. Nobody told us a time zone, so days are those of UTC and hours say so. */
final class When {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private When() {}

    /** {@code 3 November 2026}. */
    static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    static String minute(Instant time) {
        return MINUTE.format(time.atOffset(ZoneOffset.UTC));
    }

    /** {@code today}, {@code yesterday}, or {@code on 3 November 2026}. */
    static String lately(Instant time, Instant now) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        long ago = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return ago <= 0 ? "today" : ago == 1 ? "yesterday" : "on " + day(time);
    }

    /** {@code 9 minutes}; never less than one. */
    static String left(Instant until, Instant now) {
        long minutes = Math.max(1, ChronoUnit.MINUTES.between(now, until));
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
