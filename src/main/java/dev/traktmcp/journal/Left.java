package dev.traktmcp.journal;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What a running call leaves to undo, by id. Confined to that call. */
final class Left {
    final SequencedMap<String, JournalEntry> entries = new LinkedHashMap<>();
    boolean keepsLast;
    private final Runnable first;
    private boolean begun;

    /** @param first runs before the first write is noted, and may throw to prevent it */
    Left(Runnable first) {
        this.first = first;
    }

    /** Runs what comes before the first write, once. */
    void begin() {
        if (!begun) {
            begun = true;
            first.run();
        }
    }
}
