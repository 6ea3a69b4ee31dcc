package dev.traktmcp.simulator.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When each part of an account changed last, removals included ("Sync: Get last activity"). Safe for use by several
 * threads.
 */
public final class Activities {
    private final Map<String, Instant> times = new HashMap<>();

    Activities copy() {
        Activities copy = new Activities();
        synchronized (this) {
            copy.times.putAll(times);
        }
        return copy;
    }

    synchronized void touch(String section, String field, Instant at) {
        times.put(section + "." + field, at);
    }

    /** The times by section and field, as in {@code movies.watched_at}. */
    synchronized Map<String, Instant> all() {
        return Map.copyOf(times);
    }

    /** When the field changed last; {@code opened} where it never did. */
    public synchronized Instant at(String section, String field, Instant opened) {
        return times.getOrDefault(section + "." + field, opened);
    }

    public synchronized Instant latest(Instant opened) {
        return times.values().stream().max(Instant::compareTo).orElse(opened);
    }
}
