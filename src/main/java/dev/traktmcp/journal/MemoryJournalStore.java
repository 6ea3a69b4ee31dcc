package dev.traktmcp.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Keeps entries as long as the program runs. Safe for use by several threads: every method holds its monitor. */
final class MemoryJournalStore implements JournalStore {
    private final LinkedHashMap<String, JournalEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void put(JournalEntry entry) {
        if (entry.isMark()) {
            entries.remove(entry.id()); // the new one comes last
        }
        entries.put(entry.id(), entry);
    }

    @Override
    public synchronized void remove(JournalEntry entry) {
        entries.remove(entry.id());
    }

    @Override
    public synchronized Optional<Instant> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.lastEntry().getValue().at());
    }

    @Override
    public synchronized List<JournalEntry> all() {
        return List.copyOf(entries.values()).reversed();
    }
}
