package dev.traktmcp.host.database;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.text.LazyLogger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Locks that all servers of one database share: PostgreSQL's advisory locks, all on one connection. They end with it,
 * so with a server that dies, and need no lease that could run out too early or too late. Safe for use by several
 * threads.
 */
final class AdvisoryLocks implements AutoCloseable {
    private static final LazyLogger LOG = new LazyLogger(AdvisoryLocks.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** A class of locks of its own, besides those of transactions. */
    private static final String TAKE = "select pg_try_advisory_lock(1955, hashtext(?))";
    private static final String GIVE_BACK = "select pg_advisory_unlock(1955, hashtext(?))";
    private static final String ALONE = "select pg_try_advisory_lock(1956, length(?))";
    /** So that PostgreSQL notices within half a minute where a whole machine is gone. */
    private static final String WATCHED =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4";
    private static final String AMONG_OTHERS = "select pg_try_advisory_lock_shared(1956, length(?))";

    private final PostgresAddress address;

    /** The threads of this process take turns in memory, as they share the connection. */
    private final NamedLocks here = new NamedLocks();

    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;
    private @Nullable String entrance;

    AdvisoryLocks(PostgresAddress address) {
        this.address = address;
    }

    /**
     * Keeps this server's place among those that use the database, for as long as its connection lasts.
     *
     * @param several whether others may be there, who all have to say so
     * @return whether there is a place
     */
    boolean enter(boolean several) {
        turn.lock();
        try {
            entrance = null;
            String wanted = several ? AMONG_OTHERS : ALONE;
            boolean entered = ask(wanted, "");
            entrance = entered ? wanted : null;
            return entered;
        } catch (SQLException e) {
            throw new StoreUnavailable("the database cannot be used now", e);
        } finally {
            turn.unlock();
        }
    }

    Mutex of(String name) {
        return new Mutex() {
            @Override
            public <T> T alone(Supplier<T> work) {
                return here.alone(name, () -> take(name), () -> giveBack(name), work);
            }
        };
    }

    private void take(String name) {
        Pause pause = Thread::sleep;
        while (!asked(TAKE, name)) {
            if (Deadline.left().compareTo(BETWEEN_TRIES) < 0) {
                throw NamedLocks.busy();
            }
            pause.take(BETWEEN_TRIES);
        }
    }

    private boolean asked(String question, String name) {
        turn.lock();
        try {
            return ask(question, name);
        } catch (SQLException e) {
            throw Home.unusable("the database cannot be used now", e);
        } finally {
            turn.unlock();
        }
    }

    private void giveBack(String name) {
        turn.lock();
        try {
            if (connection != null && !ask(GIVE_BACK, name)) {
                LOG.warn("The connection broke meanwhile, so that somebody else may have had a turn at the same time.");
            }
        } catch (SQLException _) {
            // it ended with the connection
        } finally {
            turn.unlock();
        }
    }

    /** One that broke meanwhile is replaced once. */
    private boolean ask(String question, String name) throws SQLException {
        boolean fresh = connection == null;
        try {
            return ask(opened(), question, name);
        } catch (SQLException e) {
            drop();
            if (fresh) {
                throw e;
            }
        }
        try {
            return ask(opened(), question, name);
        } catch (SQLException e) {
            drop();
            throw e;
        }
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Connection opened() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = address.patient(false).getConnection();
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.execute(WATCHED);
            }
            if (entrance != null && !ask(open, entrance, "")) {
                LOG.warn("Another server has come to this database, which does not expect this one.");
            }
        }
        return open;
    }

    private void drop() {
        try (Connection _ = connection) {
            connection = null;
        } catch (SQLException _) {
            // it was broken
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            entrance = null;
            drop();
        } finally {
            turn.unlock();
        }
    }
}
