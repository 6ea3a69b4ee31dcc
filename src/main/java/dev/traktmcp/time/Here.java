package dev.traktmcp.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a person says something.
 *
 * @param country two letters in lower case, or null where nobody knows; asked for only where words depend on it
 * @param weekStart the day on which their weeks begin, asked for in the same way; null for Monday
 */
record Here(ZonedDateTime now, Supplier<@Nullable String> country, Supplier<@Nullable String> weekStart) {
    LocalDate today() {
        return now.toLocalDate();
    }

    /** The first day of the person's week, so many weeks away. */
    LocalDate week(int away) {
        String day = weekStart.get();
        DayOfWeek first = (day == null ? Optional.<DayOfWeek>empty() : TimeWords.weekday(day.toLowerCase(Locale.ROOT)))
                .orElse(DayOfWeek.MONDAY);
        return today().with(TemporalAdjusters.previousOrSame(first)).plusWeeks(away);
    }

    /** The same moment somewhere else. */
    Here in(ZoneId zone) {
        return new Here(now.withZoneSameInstant(zone), country, weekStart);
    }

    ZoneId zone() {
        return now.getZone();
    }
}
