package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where somebody stopped in what they have not finished, one position for each item ("Sync: Get playback progress").
 * Safe for use by several threads.
 */
public final class Playback {
    private static final long FIRST_ID = 13_000_000_000L;

    private final List<Paused> all = new ArrayList<>();
    private long lastId = FIRST_ID;

    Playback copy() {
        Playback copy = new Playback();
        copy.all.addAll(all());
        copy.lastId = lastId;
        return copy;
    }

    synchronized Paused save(Item item, double progress, Instant at) {
        forget(item);
        Paused paused = new Paused(++lastId, item, progress, at);
        all.add(paused);
        return paused;
    }

    synchronized void restore(Paused paused) {
        all.add(paused);
        lastId = Math.max(lastId, paused.id());
    }

    synchronized boolean forget(Item item) {
        return all.removeIf(paused -> paused.item().equals(item));
    }

    synchronized boolean forget(long id) {
        return all.removeIf(paused -> paused.id() == id);
    }

    /** The positions, the latest paused first. */
    public synchronized List<Paused> all() {
        return all.stream()
                .sorted(Comparator.comparing(Paused::pausedAt).thenComparing(Paused::id).reversed())
                .toList();
    }

    synchronized void clear() {
        all.clear();
    }
}
