package dev.traktmcp.simulator.routes.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates as Trakt writes and reads them ("Dates"). */
public final class WireDates {
    private static final int NANOS = 1_000_000;

    private WireDates() {}

    /** Null stays null. */
    public static String instant(Instant instant) {
        if (instant == null) {
            return null;
        }
        // Formatters take long to make, and every answer has such a date.
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        return time.toLocalDate() + "T" + Digits.of(2, time.getHour()) + ":" + Digits.of(2, time.getMinute()) + ":"
                + Digits.of(2, time.getSecond()) + "." + Digits.of(3, instant.getNano() / NANOS) + "Z";
    }

    public static String date(LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** Reads an instant with or without an offset, or the start of a date, in UTC. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
