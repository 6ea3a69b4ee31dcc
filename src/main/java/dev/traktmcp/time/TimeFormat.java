package dev.traktmcp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes times as replies do, in the person's zone. Safe for use by several threads, as it never changes. */
public final class TimeFormat {
    /** Made when something is written, as many replies name no time. */
    private static final class Patterns {
        static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
        static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
        static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    }

    private final InstantSource clock;
    private final ZoneId zone;
    private final String named;

    public TimeFormat(InstantSource clock, ZoneId zone) {
        this(clock, zone, zone.getId());
    }

    /** @param named the zone's name, with what is to be said of it */
    public TimeFormat(InstantSource clock, ZoneId zone, String named) {
        this.clock = clock;
        this.zone = zone;
        this.named = named;
    }

    /** The zone's name, {@code Europe/Berlin}, which a reply names once. */
    public String zone() {
        return named;
    }

    /** The zone's name alone, for data. */
    public String zoneId() {
        return zone.getId();
    }

    /** The day in the zone. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** {@code today}, {@code yesterday}, {@code tomorrow}, {@code Sat 21 Nov}, {@code Fri 21 Nov 2025}. */
    public String date(LocalDate date) {
        LocalDate today = today();
        return switch (Math.clamp(ChronoUnit.DAYS.between(today, date), -2, 2)) {
            case -1 -> "yesterday";
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> date.format(date.getYear() == today.getYear() ? Patterns.SAME_YEAR : Patterns.OTHER_YEAR);
        };
    }

    /** {@code on Fri 20 Nov}, {@code today}, {@code from Mon 9 Nov to Sun 15 Nov}; what is to come is left out. */
    public String days(Instant first, Instant after) {
        Instant now = clock.instant();
        Instant last = after.minusMillis(1);
        String from = date(first);
        String to = date(last.isAfter(now) ? now : last);
        return !from.equals(to) ? "from " + from + " to " + to
                : Character.isUpperCase(from.charAt(0)) ? "on " + from : from;
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** {@code 20:15}. */
    public String time(Instant instant) {
        return instant.atZone(zone).format(Patterns.TIME);
    }

    /** {@code yesterday 20:15}. */
    public String dateAndTime(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    /** {@code yesterday 20:15}, {@code yesterday 20:15 to 21:40} or {@code yesterday 20:15 to today 00:10}. */
    public String datesAndTimes(Instant first, Instant last) {
        String begin = dateAndTime(first);
        return begin.equals(dateAndTime(last)) ? begin
                : begin + " to " + (day(first).equals(day(last)) ? time(last) : dateAndTime(last));
    }

    /**
     * {@code in 3 days}, {@code in 2 hours}, {@code 40 minutes ago}, {@code now}; from a day on it counts by the
     * calendar.
     */
    public String away(Instant instant) {
        Duration away = Duration.between(clock.instant(), instant);
        Duration length = away.abs();
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return "now";
        }
        String amount = length.compareTo(Duration.ofHours(1)) < 0 ? count(length.toMinutes(), "minute")
                : length.compareTo(Duration.ofDays(1)) < 0 ? count(length.plusMinutes(30).toHours(), "hour")
                : count(days(instant), "day");
        return away.isNegative() ? amount + " ago" : "in " + amount;
    }

    public boolean isAhead(Instant instant) {
        return instant.isAfter(clock.instant());
    }

    public boolean isAhead(LocalDate date) {
        return date.isAfter(today());
    }

    /** {@code 40 minutes left}, {@code 1 hour 20 minutes left}; a started minute counts as left. */
    public String left(Instant end) {
        long minutes = Math.max(0, Duration.between(clock.instant(), end).plusSeconds(59).toMinutes());
        String hours = minutes < 60 ? "" : count(minutes / 60, "hour") + (minutes % 60 == 0 ? "" : " ");
        return hours + (minutes % 60 == 0 && minutes > 0 ? "" : count(minutes % 60, "minute")) + " left";
    }

    /** At least one, as a day of 25 hours has more than 24 of them. */
    private long days(Instant instant) {
        return Math.max(1, Math.abs(ChronoUnit.DAYS.between(today(), LocalDate.ofInstant(instant, zone))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String count(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
