package dev.traktmcp.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For as long as the program runs. */
final class MemoryEntries implements Entries {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void put(Entry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public synchronized void remove(Entry entry) {
        entries.remove(entry.id());
    }

    @Override
    public synchronized List<Entry> all() {
        return List.copyOf(entries.values()).reversed();
    }
}
