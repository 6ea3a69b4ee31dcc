package dev.traktmcp.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** For as long as the program runs. */
final class MemoryEntries implements Entries {
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void put(Entry entry) {
        if (entry.isMark()) {
            entries.remove(entry.id()); // the new one comes last
        }
        entries.put(entry.id(), entry);
    }

    @Override
    public synchronized void remove(Entry entry) {
        entries.remove(entry.id());
    }

    @Override
    public synchronized Optional<Instant> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.lastEntry().getValue().at());
    }

    @Override
    public synchronized List<Entry> all() {
        return List.copyOf(entries.values()).reversed();
    }
}
