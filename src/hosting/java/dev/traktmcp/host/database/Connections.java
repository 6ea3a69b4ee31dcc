package dev.traktmcp.host.database;

import dev.traktmcp.deadline.Pause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Some connections for one purpose. One that failed is closed, and one whose file was replaced is not used again; the
 * next transaction opens another. Safe for use by several threads.
 */
final class Connections implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PRIMARY = 0xff;

    /** What is the database's trouble and not that of what we asked of it. */
    private static final Set<Integer> AWAY = Stream.of(SQLiteErrorCode.SQLITE_PERM, SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED, SQLiteErrorCode.SQLITE_NOMEM, SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_IOERR, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_CANTOPEN, SQLiteErrorCode.SQLITE_PROTOCOL, SQLiteErrorCode.SQLITE_NOTADB)
            .map(code -> code.code).collect(Collectors.toUnmodifiableSet());

    /**
     * An open connection.
     *
     * @param identity of the file that it was opened on
     */
    private record Opened(Connection connection, Jdbi jdbi, @Nullable Object identity) implements AutoCloseable {

        static Opened on(SqliteFile file, boolean writes, @Nullable Object identity) throws SQLException {
            Connection connection = file.open(writes);
            return new Opened(connection, Jdbi.create(connection), identity);
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException _) {
                // it was not usable any more, which has been told already
            }
        }
    }

    private final SqliteFile file;
    private final boolean writes;
    private final int most;
    private final Semaphore turns;
    private final Deque<Opened> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Connections(SqliteFile file, boolean writes, int most) {
        this.file = file;
        this.writes = writes;
        this.most = most;
        turns = new Semaphore(most, true);
    }

    /** Runs work in a transaction of its own; it is undone where work throws. */
    <T> T inTransaction(Function<Handle, T> work) {
        return with(opened -> opened.jdbi().inTransaction(work::apply));
    }

    /** Runs what cannot be part of a transaction. */
    <T> T outside(Function<Handle, T> work) {
        return with(opened -> opened.jdbi().withHandle(work::apply));
    }

    private <T> T with(Function<Opened, T> work) {
        await(1);
        try {
            Opened opened = take();
            boolean good = false;
            try {
                T result = work.apply(opened);
                good = true;
                return result;
            } catch (JdbiException e) {
                int code = code(e);
                good = !AWAY.contains(code & PRIMARY);
                if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY.code) {
                    throw new StoreUnavailable("whose it would be was deleted meanwhile", e);
                }
                throw good ? e : new StoreUnavailable("the database cannot be used now", e);
            } finally {
                giveBack(opened, good);
            }
        } finally {
            turns.release();
        }
    }

    private void await(int how) {
        if (closed) {
            throw new StoreUnavailable("the database is closed", null);
        }
        try {
            if (!turns.tryAcquire(how, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreUnavailable("the database is busy for too long", null);
            }
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
    }

    private Opened take() {
        Object identity = file.identity();
        for (Opened opened = idle.poll(); opened != null; opened = idle.poll()) {
            if (Objects.equals(opened.identity(), identity)) {
                return opened;
            }
            opened.close();
        }
        try {
            return Opened.on(file, writes, identity);
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be opened", e);
        }
    }

    private void giveBack(Opened opened, boolean good) {
        if (good) {
            idle.push(opened);
        } else {
            opened.close();
        }
    }

    /** What SQLite says went wrong, 0 where it is not SQLite that says so. */
    private static int code(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode().code;
            }
        }
        return 0;
    }

    /** Waits for what runs, and lets nothing run any more. */
    @Override
    public void close() {
        await(most);
        closed = true;
        for (Opened opened = idle.poll(); opened != null; opened = idle.poll()) {
            opened.close();
        }
    }
}
