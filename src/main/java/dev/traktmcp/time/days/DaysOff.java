package dev.traktmcp.time.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Whole days in a row. */
public record DaysOff(LocalDate first, LocalDate last) {

    /** The weekend of one day. */
    public static DaysOff weekend(LocalDate day) {
        return weekend(List.of(day));
    }

    /** The weekend that touches these days or is nearest to them, with all between; of two equally near the later. */
    static DaysOff weekend(Collection<LocalDate> days) {
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        boolean within = days.stream().anyMatch(day -> day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue());
        LocalDate saturday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate sunday = last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (within) {
            return new DaysOff(first.getDayOfWeek() == DayOfWeek.SUNDAY ? saturday : first,
                    last.getDayOfWeek() == DayOfWeek.SATURDAY ? sunday : last);
        }
        int since = first.getDayOfWeek().getValue();
        int until = DayOfWeek.SATURDAY.getValue() - last.getDayOfWeek().getValue();
        return since < until ? new DaysOff(saturday, last) : new DaysOff(first, sunday);
    }
}
