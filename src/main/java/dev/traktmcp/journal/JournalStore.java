package dev.traktmcp.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the entries of one person are kept. What cannot be read or written is an {@link java.io.UncheckedIOException}.
 * Safe for use by several threads.
 */
public interface JournalStore {

    /** Adds the entry, or replaces the one with its id. */
    void put(JournalEntry entry);

    void remove(JournalEntry entry);

    /** When the latest entry was made. A new one has to be later, even if the clock is not. */
    Optional<Instant> latest();

    /** All entries, the latest first. */
    List<JournalEntry> all();
}
