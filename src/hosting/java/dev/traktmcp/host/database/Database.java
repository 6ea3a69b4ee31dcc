package dev.traktmcp.host.database;

import dev.traktmcp.home.Mutex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a server keeps, in a file of this machine (SQLite) or in PostgreSQL. What {@link #write} returns from is on the
 * disk. After a full disk, a file that was away or a database that was restarted it works again by itself. Where the
 * file's content is moved to PostgreSQL, it goes on there. Safe for use by several threads.
 */
public final class Database implements AutoCloseable {
    private static final String TRY =
            "insert into health (id, at) values (1, :at) on conflict (id) do update set at = :at";

    private final ScopedValue<Handle> writing = ScopedValue.newInstance();
    private final ScopedValue<Handle> reading = ScopedValue.newInstance();
    private final InstantSource clock;
    private final Supplier<Backend> whereItMoved;
    private volatile Backend backend;
    private volatile boolean failed;

    private Database(Backend backend, Supplier<Backend> whereItMoved, InstantSource clock) {
        this.backend = backend;
        this.whereItMoved = whereItMoved;
        this.clock = clock;
    }

    /**
     * Opens the database, and makes or changes its tables as this version needs them.
     *
     * @param file in a folder that is ours alone, which is made where it is missing
     * @param several whether other servers may work on the database to which its content was moved
     * @throws StoreUnavailable where it cannot be used
     */
    public static Database embedded(Path file, boolean several, InstantSource clock) {
        Moved moved = Moved.from(file);
        return new Database(new Embedded(file), () -> entered(moved.address(), several, true), clock);
    }

    /**
     * The same for a database that several servers may use.
     *
     * @param url {@code postgresql://user:password@host:port/name}
     * @param several whether they do, who then all have to say so
     * @throws dev.traktmcp.config.UnusableSetting where it is no such address, or somebody else has the database alone
     */
    public static Database postgresql(String url, boolean several, InstantSource clock) {
        Backend postgres = entered(PostgresAddress.of(url), several, false);
        return new Database(postgres, () -> postgres, clock);
    }

    /** Whether a file is there whose content was not moved. */
    public static boolean isLeftIn(Path file) {
        return Files.exists(file) && Files.notExists(Moved.from(file).note());
    }

    /** @param following whether the file says that its content is there */
    private static Backend entered(PostgresAddress address, boolean several, boolean following) {
        Postgres postgres = Postgres.at(address);
        try {
            Moved.arrived(postgres, following);
            if (!postgres.enter(several)) {
                throw Moved.occupied(several);
            }
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /**
     * Reads, in the transaction that this thread is in, or with one statement after the other.
     *
     * @throws StoreUnavailable where the database cannot be used now
     */
    public <T> T read(Function<Handle, T> work) {
        return read(work, Backend::reading);
    }

    /** The same, with everything as it is at one moment. */
    public <T> T snapshot(Function<Handle, T> work) {
        return read(work, Backend::snapshot);
    }

    private interface Reading {
        <T> T of(Backend database, Function<Handle, T> work);
    }

    private <T> T read(Function<Handle, T> work, Reading how) {
        if (writing.isBound()) {
            return work.apply(writing.get());
        }
        return reading.isBound() ? work.apply(reading.get()) : here(database -> how.of(database, in(reading, work)));
    }

    /**
     * Reads and writes in one transaction, or in the one in which this thread writes already. No other one writes
     * meanwhile. Nothing of it is kept where work throws; work may be run again where it was lost before its end.
     *
     * @throws StoreUnavailable where the database cannot be used now
     */
    public <T> T write(Function<Handle, T> work) {
        return written(null, work);
    }

    /**
     * The same for what is about the rows of one person alone; others may write meanwhile about others.
     *
     * @param person their id
     */
    public <T> T write(String person, Function<Handle, T> work) {
        return written(person, work);
    }

    private <T> T written(@Nullable String person, Function<Handle, T> work) {
        if (writing.isBound()) {
            return work.apply(writing.get());
        }
        try {
            T result = here(database -> database.writing(person, in(writing, work)));
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

    /** The same for the rows of one person alone. */
    public void change(String person, Consumer<Handle> work) {
        write(person, handle -> {
            work.accept(handle);
            return handle;
        });
    }

    private static <T> Function<Handle, T> in(ScopedValue<Handle> here, Function<Handle, T> work) {
        return handle -> ScopedValue.where(here, handle).call(() -> work.apply(handle));
    }

    private <T> T here(Function<Backend, T> use) {
        Backend current = backend;
        try {
            return use.apply(current);
        } catch (MovedAway _) {
            return use.apply(follow(current));
        }
    }

    private synchronized Backend follow(Backend former) {
        if (backend == former) {
            backend = whereItMoved.get();
            Thread.ofVirtual().start(former::close); // it waits for those who still read there
        }
        return backend;
    }

    /** Lets one at a time work among all servers that use this database, as far as it is reached. */
    public Mutex mutex(String name) {
        return new Mutex() {
            @Override
            public <T> T alone(Supplier<T> work) {
                return backend.mutex(name).alone(work);
            }
        };
    }

    /** Whether it can be read, and written as far as we know: after a write that failed, another one is tried. */
    public boolean isReady() {
        try {
            read(handle -> handle.createQuery("select count(*) from health").mapTo(Long.class).one());
            return !failed || backend.hasRoom() && canBeWritten();
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    private boolean canBeWritten() {
        return write(handle -> handle.createUpdate(TRY).bind("at", clock.millis()).execute()) == 1;
    }

    /** Empties what is kept beside the tables, where what was deleted may still stand; as far as nobody reads. */
    public void sweep() {
        if (!writing.isBound()) {
            backend.sweep();
        }
    }

    @Override
    public void close() {
        backend.close();
    }
}
