package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody does not want to see, by section: calendar, recommendations and so on ("Users: hidden items"). Safe for
 * use by several threads.
 */
public final class Hidden {
    /** The section of shows begun again: when one was hidden there is when it was. */
    public static final String RESET = "progress_watched_reset";

    public record Entry(Item item, Instant hiddenAt) {}

    private final Map<String, Map<Item, Instant>> sections = new LinkedHashMap<>();
    private final Clock clock;
    private final Activities activities;

    Hidden(Clock clock, Activities activities) {
        this.clock = clock;
        this.activities = activities;
    }

    /** A copy for reading only. */
    Hidden copy() {
        Hidden copy = new Hidden(clock, activities);
        synchronized (this) {
            sections.forEach((section, items) -> copy.sections.put(section, new LinkedHashMap<>(items)));
        }
        return copy;
    }

    /** Returns false when it was hidden there already. */
    public synchronized boolean hide(String section, Item item) {
        Map<Item, Instant> items = sections.computeIfAbsent(section, _ -> new LinkedHashMap<>());
        return items.putIfAbsent(item, touch(section, item)) == null;
    }

    /** Returns false when it was not hidden there. */
    public synchronized boolean show(String section, Item item) {
        touch(section, item);
        return sections.getOrDefault(section, new LinkedHashMap<>()).remove(item) != null;
    }

    /** Begins a show again. */
    public synchronized void reset(Title show) {
        show(RESET, Item.of(show));
        hide(RESET, Item.of(show));
    }

    /** When the show was begun again; null for never. */
    public synchronized Instant resetAt(Title show) {
        return sections.getOrDefault(RESET, Map.of()).get(Item.of(show));
    }

    private Instant touch(String section, Item item) {
        Instant now = clock.instant();
        activities.touch(item.type().plural(), section.equals("dropped") ? "dropped_at" : "hidden_at", now);
        return now;
    }

    synchronized void restore(String section, Entry entry) {
        sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(entry.item(), entry.hiddenAt());
    }

    synchronized List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    public synchronized boolean has(String section, Item item) {
        return sections.getOrDefault(section, Map.of()).containsKey(item);
    }

    /** The entries of a section, the latest hidden first. */
    public synchronized List<Entry> of(String section) {
        List<Entry> entries = new ArrayList<>();
        sections.getOrDefault(section, Map.of()).forEach((item, at) -> entries.add(new Entry(item, at)));
        return entries.reversed();
    }

    synchronized void clear() {
        sections.clear();
    }
}
