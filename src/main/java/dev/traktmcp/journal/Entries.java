package dev.traktmcp.journal;

import java.util.List;

/** Where the entries are kept. */
interface Entries {

    /** Adds it, or replaces the one with its id. */
    void put(Entry entry);

    void remove(Entry entry);

    /** The latest first. */
    List<Entry> all();
}
