package dev.traktmcp.host.database;

import dev.traktmcp.home.Mutex;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A database in a file of this machine (SQLite), for one process. One transaction writes at a time. */
final class Embedded implements Backend {
    private static final int READERS = 4;

    private final SqliteFile file;
    private final Connections writer;
    private final Connections readers;
    private final NamedLocks locks = new NamedLocks();

    /** @param path in a folder that is ours alone, which is made where it is missing */
    Embedded(Path path) {
        file = new SqliteFile(path);
        file.prepare();
        writer = new Connections(file, true, 1);
        readers = new Connections(file, false, READERS);
    }

    @Override
    public <T> T reading(Function<Handle, T> work) {
        return readers.inTransaction(here(work));
    }

    @Override
    public <T> T snapshot(Function<Handle, T> work) {
        return reading(work);
    }

    @Override
    public <T> T writing(@Nullable String person, Function<Handle, T> work) {
        return writer.inTransaction(here(work));
    }

    /** Who moves away takes part in the one order of writes, so either all or nothing comes after it. */
    private static <T> Function<Handle, T> here(Function<Handle, T> work) {
        return handle -> {
            if (Moved.isNoted(handle)) {
                throw new MovedAway();
            }
            return work.apply(handle);
        };
    }

    /** Writes also where it has moved away. */
    <T> T moving(Function<Handle, T> work) {
        return writer.inTransaction(work);
    }

    @Override
    public boolean hasRoom() {
        return file.hasRoom();
    }

    @Override
    public void sweep() {
        writer.outside(handle -> handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list());
    }

    @Override
    public Mutex mutex(String name) {
        return new Mutex() {
            @Override
            public <T> T alone(Supplier<T> work) {
                return locks.alone(name, () -> {}, () -> {}, work);
            }
        };
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
