package dev.traktmcp.host.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A database in a file of this machine (SQLite). What {@link #write} returns from is on the disk. One transaction
 * writes at a time, while others read. After a full disk, or a file that was away, it works again by itself. Safe for
 * use by several threads.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;

    private static final String TRY =
            "insert into health (id, at) values (1, :at) on conflict (id) do update set at = :at";

    private final ScopedValue<Handle> writing = ScopedValue.newInstance();
    private final ScopedValue<Handle> reading = ScopedValue.newInstance();
    private final SqliteFile file;
    private final Connections writer;
    private final Connections readers;
    private final InstantSource clock;
    private volatile boolean failed;

    private Database(SqliteFile file, InstantSource clock) {
        this.file = file;
        writer = new Connections(file, true, 1);
        readers = new Connections(file, false, READERS);
        this.clock = clock;
    }

    /**
     * Opens the database, and makes or changes its tables as this version needs them.
     *
     * @param file in a folder that is ours alone, which is made where it is missing
     * @throws StoreUnavailable where it cannot be used
     */
    public static Database embedded(Path file, InstantSource clock) {
        SqliteFile sqlite = new SqliteFile(file);
        sqlite.prepare();
        return new Database(sqlite, clock);
    }

    /**
     * Reads in one transaction, or in the one that this thread is in.
     *
     * @throws StoreUnavailable where the database cannot be used now
     */
    public <T> T read(Function<Handle, T> work) {
        if (writing.isBound()) {
            return work.apply(writing.get());
        }
        return reading.isBound() ? work.apply(reading.get()) : readers.inTransaction(in(reading, work));
    }

    /**
     * Reads and writes in one transaction, or in the one in which this thread writes already. Nothing of it is kept
     * where work throws.
     *
     * @throws StoreUnavailable where the database cannot be used now
     */
    public <T> T write(Function<Handle, T> work) {
        if (writing.isBound()) {
            return work.apply(writing.get());
        }
        try {
            T result = writer.inTransaction(in(writing, work));
            failed = false;
            return result;
        } catch (StoreUnavailable e) {
            failed = true;
            throw e;
        }
    }

    /** {@link #write} without a result. */
    public void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return handle;
        });
    }

    private static <T> Function<Handle, T> in(ScopedValue<Handle> here, Function<Handle, T> work) {
        return handle -> ScopedValue.where(here, handle).call(() -> work.apply(handle));
    }

    /** Whether it can be read, and written as far as we know: after a write that failed, another one is tried. */
    public boolean isReady() {
        try {
            read(handle -> handle.createQuery("select count(*) from health").mapTo(Long.class).one());
            return !failed || file.hasRoom() && canBeWritten();
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    private boolean canBeWritten() {
        return write(handle -> handle.createUpdate(TRY).bind("at", clock.millis()).execute()) == 1;
    }

    /** Empties what SQLite keeps beside the file, where what was deleted may still stand; as far as nobody reads. */
    void sweep() {
        if (!writing.isBound()) {
            writer.outside(handle -> handle.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list());
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
