package dev.traktmcp.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the entries are kept. */
interface JournalStore {

    /** Adds it, or replaces the one with its id. */
    void put(JournalEntry entry);

    void remove(JournalEntry entry);

    /** When the latest one was made; a new one has to be later, also where the clock is not. */
    Optional<Instant> latest();

    /** The latest first. */
    List<JournalEntry> all();
}
