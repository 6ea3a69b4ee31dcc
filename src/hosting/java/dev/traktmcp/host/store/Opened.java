package dev.traktmcp.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * An open connection.
 *
 * @param identity of the file that it was opened on
 */
record Opened(Connection connection, Jdbi jdbi, @Nullable Object identity) implements AutoCloseable {

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
