package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What somebody means to watch, in the order of rank; ranks have no gaps ("Sync: Get watchlist"). */
public final class Watchlist {
    /**
     * @param id of the list item, for reordering
     * @param notes null without
     */
    public record Entry(long id, Item item, Instant listedAt, String notes) {}

    private static final long FIRST_ID = 3_000_000_000L;

    private final List<Entry> entries = new ArrayList<>();
    private long lastId = FIRST_ID;

    Watchlist copy() {
        Watchlist copy = new Watchlist();
        copy.entries.addAll(entries());
        copy.lastId = lastId;
        return copy;
    }

    /** False when it stands there already. */
    synchronized boolean add(Item item, Instant listedAt, String notes) {
        if (has(item)) {
            return false;
        }
        entries.add(new Entry(++lastId, item, listedAt, notes));
        return true;
    }

    synchronized boolean remove(Item item) {
        return entries.removeIf(entry -> entry.item().equals(item));
    }

    /** Puts the listed items first, in this order; returns the ids that are not on the list. */
    public synchronized List<Long> reorder(List<Long> ids) {
        List<Entry> first = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (long id : ids) {
            entries.stream().filter(entry -> entry.id() == id).findFirst()
                    .ifPresentOrElse(first::add, () -> unknown.add(id));
        }
        entries.removeAll(first);
        entries.addAll(0, first);
        return unknown;
    }

    public synchronized boolean has(Item item) {
        return entries.stream().anyMatch(entry -> entry.item().equals(item));
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Item> items() {
        return entries().stream().map(Entry::item).toList();
    }

    public synchronized int size() {
        return entries.size();
    }

    synchronized void clear() {
        entries.clear();
    }
}
