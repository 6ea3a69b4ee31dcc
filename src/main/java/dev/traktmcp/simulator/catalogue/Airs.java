package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The local hour at which a show airs. */
public record Airs(LocalTime time, ZoneId zone) {
    static final Airs USUAL = new Airs(LocalTime.of(20, 0), ZoneId.of("America/New_York"));

    Instant on(LocalDate date) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
