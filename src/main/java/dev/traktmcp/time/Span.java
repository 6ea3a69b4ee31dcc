package dev.traktmcp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param start its first instant, or null without a beginning
 * @param end the first instant after it, or null without an end
 */
public record Span(@Nullable Instant start, @Nullable Instant end) {

    /** Whether an instant lies in it. */
    public boolean holds(Instant instant) {
        return (start == null || !instant.isBefore(start)) && (end == null || instant.isBefore(end));
    }

    /** The same with as much more before and after it. */
    public Span widened(Duration more) {
        return new Span(start == null ? null : start.minus(more), end == null ? null : end.plus(more));
    }

    /** Whole days in a zone; where the clock skips midnight, the day begins with its first instant. */
    static Span ofDays(LocalDate first, LocalDate after, ZoneId zone) {
        return new Span(first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
    }
}
