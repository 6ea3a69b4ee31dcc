package dev.traktmcp.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param start the first instant of it, or null where it has no beginning
 * @param end the first instant after it, or null where it has no end
 */
public record Span(@Nullable Instant start, @Nullable Instant end) {

    /** Whole days of a place; where the clock skips midnight, the day begins with its first instant. */
    static Span ofDays(LocalDate first, LocalDate after, ZoneId zone) {
        return new Span(first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
    }
}
