package dev.traktmcp.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One point in time. As {@link ZonedDateTime} does, it moves local times that the clock skips in spring forward by the
 * gap, and takes the first of two in autumn.
 *
 * @param loose whether it only names a part of today, so that a future one cannot be meant literally
 * @param ahead the part of today that it names and that has not begun, or null
 * @param hours the hours of a day that it names: a part of the day, or two around a time of the clock; else null
 * @param part the hours of a part of the day in which people watch; null where it names none, or a time of the clock
 */
record Moment(Instant instant, boolean loose, TimeOfDay.@Nullable Part ahead, @Nullable Span hours,
        @Nullable Span part) {
    private static final Duration AROUND = Duration.ofHours(1);
    private static final Pattern STAMP = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[t ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
                    + "(?: ?(z|[+-]\\d{2}(?::?\\d{2})?))?");

    Moment(Instant instant, boolean loose) {
        this(instant, loose, null, null, null);
    }

    private static Moment exact(Instant instant) {
        return new Moment(instant, false, null, new Span(instant.minus(AROUND), instant.plus(AROUND)), null);
    }

    private static @Nullable Span hours(TimeOfDay time, LocalDate date, Here here) {
        return time.hour() != null ? exact(time.on(date).atZone(here.zone()).toInstant()).hours()
                : time.part() != null ? time.part().of(date, here.zone()) : null;
    }

    /** A date that does not exist throws {@link java.time.DateTimeException}. */
    static Optional<Moment> read(String folded, Here here) {
        if (folded.matches("(?:just |right )?now")) {
            return Optional.of(exact(here.now().toInstant()));
        }
        return stamp(folded, here)
                .or(() -> RelativeTime.of(folded).filter(distance -> !distance.isOfDays())
                        .map(distance -> distance.from(here.now()).toInstant()))
                .map(Moment::exact)
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
                : time.day(new Dates(here, false));
        if (time.hour() != null && time.part() == null && time.rest().matches("(?:.* )?eve_?(?: \\d{4})?")
                && time.on(today).getHour() < TimeOfDay.SMALL_HOURS) {
            throw new Unclear("may be in the night before that day or after it: give the date itself");
        }
        if (time.part() == TimeOfDay.Part.MORNING && time.hour() == null && time.rest().equals("today")
                && here.now().getHour() < TimeOfDay.SMALL_HOURS) {
            throw new Unclear(
                    "may be yesterday morning, or the hours since midnight: ask the person, and give yesterday"
                            + " morning, or a time of the clock");
        }
        return day.flatMap(date -> {
            Instant instant = time.on(date).atZone(here.zone()).toInstant();
            boolean ahead = date.equals(today)
                    && instant.isAfter(here.now().toInstant().plus(TimeParser.CLOCKS_DIFFER));
            if (ahead && isOfTheDayBefore(time, here)) {
                LocalDate before = date.minusDays(1);
                return Optional.of(new Moment(time.on(before).atZone(here.zone()).toInstant(), false, null,
                        hours(time, before, here), time.sitting(before, here.zone())));
            }
            if (ahead && time.earlier().isPresent()) {
                return onADay(time.earlier().get(), here);
            }
            boolean loose = date.equals(today) && time.hour() == null;
            boolean begun = time.part() == null
                    || !time.part().isAhead(here.now().toLocalDateTime().plus(TimeParser.CLOCKS_DIFFER));
            return Optional.of(new Moment(instant, loose && begun, loose && !begun ? time.part() : null,
                    hours(time, date, here), time.sitting(date, here.zone())));
        });
    }

    /** A bare time of the clock is the last such; after midnight people mean the day that has just passed. */
    private static boolean isOfTheDayBefore(TimeOfDay time, Here here) {
        boolean written = time.rest().matches(".*\\d.*");
        boolean afterMidnight = here.now().getHour() < TimeOfDay.SMALL_HOURS;
        return !written && (time.hour() != null
                ? time.rest().isEmpty() && time.part() == null || afterMidnight
                : time.part() != null && time.part().isOfDaylight() && afterMidnight);
    }

    private static int number(Matcher stamp, int group) {
        return stamp.group(group) == null ? 0 : Integer.parseInt(stamp.group(group));
    }
}
