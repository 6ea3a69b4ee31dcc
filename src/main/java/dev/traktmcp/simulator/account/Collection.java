package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The movies and episodes that somebody owns, each once, with their formats ("Sync: Get collection"). Safe for use by
 * several threads.
 */
public final class Collection {
    /** What a write did to one item. */
    public enum Change {
        ADDED,
        UPDATED,
        EXISTING
    }

    /**
     * @param metadata {@code media_type}, {@code resolution} and so on, as far as known
     */
    public record Copy(Item item, Instant collectedAt, Instant updatedAt, Map<String, String> metadata) {
        public Copy {
            metadata = Map.copyOf(metadata);
        }
    }

    private final Map<Item, Copy> copies = new LinkedHashMap<>();

    Collection copy() {
        Collection copy = new Collection();
        all().forEach(one -> copy.copies.put(one.item(), one));
        return copy;
    }

    /**
     * Adds an item, or merges the metadata into what is there. That a second write merges is our choice.
     *
     * @param at null where the request says none: now for a new item, unchanged for an old one
     */
    synchronized Change put(Item item, Instant at, Map<String, String> metadata, Instant now) {
        Copy before = copies.get(item);
        Map<String, String> merged = new TreeMap<>(before == null ? Map.of() : before.metadata());
        merged.putAll(metadata);
        merged.remove("3d", "false");
        if (before == null) {
            copies.put(item, new Copy(item, at == null ? now : at, now, merged));
            return Change.ADDED;
        }
        Instant collected = at == null ? before.collectedAt() : at;
        if (merged.equals(before.metadata()) && collected.equals(before.collectedAt())) {
            return Change.EXISTING;
        }
        copies.put(item, new Copy(item, collected, now, merged));
        return Change.UPDATED;
    }

    synchronized void restore(Copy copy) {
        copies.put(copy.item(), copy);
    }

    synchronized boolean remove(Item item) {
        return copies.remove(item) != null;
    }

    public synchronized boolean has(Item item) {
        return copies.containsKey(item);
    }

    /** The copies in the order in which they were added. */
    public synchronized List<Copy> all() {
        return List.copyOf(copies.values());
    }

    public synchronized int size() {
        return copies.size();
    }

    synchronized void clear() {
        copies.clear();
    }
}
