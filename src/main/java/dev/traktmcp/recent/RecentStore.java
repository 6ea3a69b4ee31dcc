package dev.traktmcp.recent;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Where the writes of the last minutes are kept for other processes and for the next start. */
public interface RecentStore {
    /** A number that is another one when something was added; 0 where there is nothing or it cannot be told. */
    long changed();

    /**
     * Reads what was kept since then.
     *
     * @param wanted tells by its name whether something is read at all
     * @param reader gets a name and what was kept under it
     * @return whether that was all: not so where something is being kept just now
     */
    boolean read(Predicate<String> wanted, Instant since, BiConsumer<String, byte[]> reader) throws IOException;

    /**
     * Keeps content, and forgets what is older.
     *
     * @param name that nothing else has; it begins with 14 digits, the time in milliseconds
     */
    void keep(String name, byte[] content, Instant since) throws IOException;
}
