package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The local hour at which a show airs. */
public record Airs(LocalTime time, String timezone) {
    static final Airs USUAL = new Airs(LocalTime.of(20, 0), "America/New_York");

    /** Made when it is needed, as the rules of time zones take long to load. */
    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    Instant on(LocalDate date) {
        return date.atTime(time).atZone(zone()).toInstant();
    }
}
