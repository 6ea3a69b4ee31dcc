package dev.traktmcp.host.database;

import dev.traktmcp.home.Mutex;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One kind of database, which understands the SQL of this program. Safe for use by several threads. */
interface Backend extends AutoCloseable {
    /** Reads; several statements may see what others write between them. */
    <T> T reading(Function<Handle, T> work);

    /** Reads everything as it is at one moment. */
    <T> T snapshot(Function<Handle, T> work);

    /**
     * Reads and writes in a transaction of its own; it is undone where work throws.
     *
     * @param person the only one whose rows it is about, by their id; null where it may be about everything
     */
    <T> T writing(@Nullable String person, Function<Handle, T> work);

    /** Whether there is room for more than what just fits, as far as that can be known. */
    boolean hasRoom();

    /** Overwrites what was deleted and may still stand somewhere, as far as the database does not do so by itself. */
    void sweep();

    /** Lets one at a time work among all servers that use this database. */
    Mutex mutex(String name);

    @Override
    void close();
}
