package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody wants to watch, in the order of rank; ranks have no gaps ("Sync: Get watchlist"). Safe for use by
 * several threads.
 */
public final class Watchlist {
    /**
     * @param id of the list item, for reordering
     * @param notes null without
     */
    public record Entry(long id, Item item, Instant listedAt, String notes) {}

    private static final long FIRST_ID = 3_000_000_000L;

    private final SequencedMap<Item, Entry> entries = new LinkedHashMap<>();
    private Settings settings = Settings.of("Watchlist", null, "private");
    private long lastId = FIRST_ID;

    Watchlist copy() {
        Watchlist copy = new Watchlist();
        entries().forEach(entry -> copy.entries.put(entry.item(), entry));
        copy.lastId = lastId;
        copy.settings = settings();
        return copy;
    }

    /** Its description and its usual order. */
    public synchronized Settings settings() {
        return settings;
    }

    synchronized void edit(Settings now) {
        settings = now;
    }

    /** Returns false when the item is on it already. */
    synchronized boolean add(Item item, Instant listedAt, String notes) {
        if (has(item)) {
            return false;
        }
        entries.put(item, new Entry(++lastId, item, listedAt, notes));
        return true;
    }

    synchronized void restore(Entry entry) {
        entries.put(entry.item(), entry);
        lastId = Math.max(lastId, entry.id());
    }

    synchronized boolean remove(Item item) {
        return entries.remove(item) != null;
    }

    /** Puts the listed items first, in this order; returns the ids that are not on the list. */
    public synchronized List<Long> reorder(List<Long> ids) {
        Map<Long, Entry> byId = entries.values().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        List<Long> unknown = new ArrayList<>();
        for (long id : ids.reversed()) {
            Entry entry = byId.get(id);
            if (entry == null) {
                unknown.addFirst(id);
            } else {
                entries.putFirst(entry.item(), entry);
            }
        }
        return unknown;
    }

    public synchronized boolean has(Item item) {
        return entries.containsKey(item);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
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
