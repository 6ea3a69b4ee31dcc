package dev.traktmcp.host.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.traktmcp.home.Mutex;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database, which several servers may use at once. Those who write about one person take turns, and who
 * may write about everything is alone, so that the same code is right as on a database that has one writer. A
 * transaction that was lost before its end, with its connection or to another one, is tried again.
 */
final class Postgres implements Backend {
    private static final int READERS = 8;
    private static final int WRITERS = 8;
    /** So long a call waits for a database that restarts; the next ones do not, until it is back. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final Duration CONNECTING = Duration.ofMillis(1_200);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final int RETRIES_AT_START = 4;
    private static final int SECONDS_BETWEEN = 2;

    /** Who waits for a lock, or for a statement, for longer than this gets an error. */
    private static final String LIMITS = "set lock_timeout = 5000; set statement_timeout = 8000";

    /** Two classes of advisory locks: that of everything, and those of single people. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(1953, 0)";
    private static final String TOGETHER = """
            select 1 from pg_advisory_xact_lock_shared(1953, 0), pg_advisory_xact_lock(1954, hashtext(:person))""";

    /** The classes of errors ("PostgreSQL Error Codes") that are the database's trouble and not ours. */
    private static final Set<String> AWAY = Set.of("08", "25", "28", "3D", "53", "55", "57", "58", "F0", "XX");
    private static final Set<String> OF_OTHERS = Set.of("40001", "40P01");
    private static final String FOREIGN_KEY = "23503";

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final AdvisoryLocks locks;

    /** Whether it could not be used when it was last tried. */
    private volatile boolean away;

    private Postgres(PostgresAddress address) {
        readers = pool(address, READERS, true);
        writers = pool(address, WRITERS, false);
        locks = new AdvisoryLocks(address);
    }

    /** Connects, and makes or changes the tables as this version needs them; several servers may do so at once. */
    static Postgres at(PostgresAddress address) {
        try {
            Flyway.configure(Postgres.class.getClassLoader())
                    .dataSource(address.source())
                    .loggers("slf4j")
                    .locations("classpath:host/migrations/postgresql")
                    .connectRetries(RETRIES_AT_START)
                    .connectRetriesInterval(SECONDS_BETWEEN)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailable("the database at " + address + " cannot be used, or not be brought to this"
                    + " version", e);
        }
        return new Postgres(address);
    }

    private static HikariDataSource pool(PostgresAddress address, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(readOnly ? "readers" : "writers");
        config.setDataSource(address.patient(readOnly));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTING.toMillis());
        config.setValidationTimeout(LOOKING.toMillis()); // a silent server is noticed before who asks gives up
        config.setConnectionInitSql(LIMITS);
        config.setReadOnly(readOnly);
        config.setTransactionIsolation(readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** Without a transaction, whose begin and end would cost as much as the one statement that most have. */
    @Override
    public <T> T reading(Function<Handle, T> work) {
        return lasting(() -> Jdbi.create(readers).withHandle(work::apply), new AtomicBoolean());
    }

    @Override
    public <T> T snapshot(Function<Handle, T> work) {
        return inTransaction(readers, work);
    }

    @Override
    public <T> T writing(@Nullable String person, Function<Handle, T> work) {
        return inTransaction(writers, handle -> {
            if (person == null) {
                handle.createQuery(ALONE).mapTo(Integer.class).one();
            } else {
                handle.createQuery(TOGETHER).bind("person", person).mapTo(Integer.class).one();
            }
            return work.apply(handle);
        });
    }

    private <T> T inTransaction(HikariDataSource pool, Function<Handle, T> work) {
        AtomicBoolean ending = new AtomicBoolean();
        return lasting(() -> {
            ending.set(false);
            return Jdbi.create(pool).inTransaction(handle -> {
                T done = work.apply(handle);
                ending.set(true);
                return done;
            });
        }, ending);
    }

    /** @param ending whether what is tried is about to be kept */
    private <T> T lasting(Supplier<T> tried, AtomicBoolean ending) {
        long end = System.nanoTime() + (away ? 0 : PATIENCE.toNanos());
        while (true) {
            try {
                T result = tried.get();
                away = false;
                return result;
            } catch (JdbiException e) {
                SQLException trouble = trouble(e);
                if (System.nanoTime() - end >= 0 || !mayBeRepeated(trouble, ending.get())) {
                    throw told(trouble, e);
                }
            }
        }
    }

    /** @param ending whether it broke as it was about to be kept, so that nobody knows whether it was */
    private static boolean mayBeRepeated(@Nullable SQLException trouble, boolean ending) {
        if (trouble == null || trouble.getSQLState() == null) {
            return trouble instanceof SQLTransientConnectionException && !ending; // no connection came in time
        }
        String state = trouble.getSQLState();
        return OF_OTHERS.contains(state) || !ending && (state.startsWith("08") || state.startsWith("57P"));
    }

    private RuntimeException told(@Nullable SQLException trouble, JdbiException thrown) {
        String state = trouble == null ? null : trouble.getSQLState();
        if (FOREIGN_KEY.equals(state)) {
            return new StoreUnavailable("whose it would be was deleted meanwhile", thrown);
        }
        boolean isAway = state == null ? trouble instanceof SQLTransientConnectionException
                || trouble != null && readers.isClosed()
                : OF_OTHERS.contains(state) || state.equals("57014") || AWAY.contains(state.substring(0, 2));
        away |= isAway;
        return isAway ? new StoreUnavailable("the database cannot be used now", thrown) : thrown;
    }

    private static @Nullable SQLException trouble(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException trouble) {
                return trouble;
            }
        }
        return null;
    }

    /** Says that this server works on the database. */
    boolean enter(boolean several) {
        return locks.enter(several);
    }

    /** Gives the place up. */
    void leave() {
        locks.close();
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    /** PostgreSQL's own vacuum does so in its time. */
    @Override
    public void sweep() {}

    @Override
    public Mutex mutex(String name) {
        return locks.of(name);
    }

    @Override
    public void close() {
        locks.close();
        readers.close();
        writers.close();
    }
}
