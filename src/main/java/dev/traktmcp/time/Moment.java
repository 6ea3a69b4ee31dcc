package dev.traktmcp.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One point in time. As {@link ZonedDateTime} does, it moves local times that the clock skips in spring forward by the
 * gap, and takes the first of two in autumn.
 *
 * @param loose whether it only names a part of today, so that a future one cannot be meant literally
 */
record Moment(Instant instant, boolean loose) {
    private static final Pattern STAMP = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
                    + "(?: ?(z|[+-]\\d{2}(?::?\\d{2})?))?");

    /** A date that does not exist throws {@link java.time.DateTimeException}. */
    static Optional<Moment> read(String folded, Here here) {
        if (folded.matches("(?:just |right )?now")) {
            return Optional.of(new Moment(here.now().toInstant(), false));
        }
        return stamp(folded, here)
                .or(() -> RelativeTime.of(folded).filter(distance -> !distance.isOfDays())
                        .map(distance -> distance.from(here.now()).toInstant()))
                .map(instant -> new Moment(instant, false))
                .or(() -> onADay(TimeOfDay.in(folded), here));
    }

    private static Optional<Instant> stamp(String folded, Here here) {
        Matcher stamp = STAMP.matcher(folded);
        if (!stamp.matches()) {
            return Optional.empty();
        }
        LocalDate day = Dates.of(number(stamp, 1), number(stamp, 2), number(stamp, 3));
        LocalDateTime local = day.atTime(TimeOfDay.clock(number(stamp, 4), number(stamp, 5)))
                .plusSeconds(number(stamp, 6));
        String offset = stamp.group(7);
        return Optional.of(offset == null
                ? local.atZone(here.zone()).toInstant()
                : local.toInstant(ZoneOffset.of(offset.equals("z") ? "Z" : offset)));
    }

    private static Optional<Moment> onADay(TimeOfDay time, Here here) {
        LocalDate today = here.today();
        if (!time.isSaid() && time.rest().equals("today")) {
            return Optional.of(new Moment(here.now().toInstant(), false));
        }
        Optional<LocalDate> day = time.rest().isEmpty()
                ? Optional.ofNullable(time.hour() == null ? null : today)
                : new Dates(here, false).read(time.rest());
        return day.map(date -> {
            Instant instant = time.on(date).atZone(here.zone()).toInstant();
            boolean ahead = date.equals(today)
                    && instant.isAfter(here.now().toInstant().plus(TimeParser.CLOCKS_DIFFER));
            return ahead && isOfTheDayBefore(time, here)
                    ? new Moment(time.on(date.minusDays(1)).atZone(here.zone()).toInstant(), false)
                    : new Moment(instant, date.equals(today) && time.hour() == null);
        });
    }

    /** A bare time of the clock is the last such; after midnight people mean the evening that has just passed. */
    private static boolean isOfTheDayBefore(TimeOfDay time, Here here) {
        boolean written = time.rest().matches(".*\\d.*");
        return !written && time.hour() != null && (time.rest().isEmpty() && time.part() == null
                || here.now().getHour() < TimeOfDay.SMALL_HOURS);
    }

    private static int number(Matcher stamp, int group) {
        return stamp.group(group) == null ? 0 : Integer.parseInt(stamp.group(group));
    }
}
