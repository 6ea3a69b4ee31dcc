package dev.traktmcp.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. Safe for use by several threads. */
public final class SettableClock extends Clock {
    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    /** @param now as in {@code 2026-11-21T12:00:00Z} */
    public static SettableClock at(String now) {
        return new SettableClock(Instant.parse(now));
    }

    public void set(Instant instant) {
        now = instant;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Always UTC, as the simulator asks for instants only. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
