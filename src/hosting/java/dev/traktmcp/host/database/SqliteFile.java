package dev.traktmcp.host.database;

import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** The file of an embedded database: how it is made, brought to this version, and opened. */
final class SqliteFile {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long ROOM = 1 << 20;

    private final Path file;
    private final String url;

    /** @param file its folder is made where it is missing; refused where others could change it */
    SqliteFile(Path file) {
        this.file = file.toAbsolutePath();
        url = "jdbc:sqlite:" + this.file;
    }

    /** Makes the file where there is none, and its tables. One process at a time does so. */
    void prepare() {
        Home home = new Home(Objects.requireNonNull(file.getParent()));
        new HomeLock(home, Thread::sleep).alone(() -> {
            create();
            migrate();
            return home;
        });
    }

    private void create() {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, Home.mode("rw-------")); // the files beside it get the same rights
            }
            Home.trusted(file);
        } catch (IOException e) {
            throw new StoreUnavailable("the file of the database cannot be made or is not ours alone", e);
        }
    }

    private void migrate() {
        SQLiteDataSource source = new SQLiteDataSource(config(TransactionMode.IMMEDIATE));
        source.setUrl(url);
        try {
            Flyway.configure(SqliteFile.class.getClassLoader())
                    .dataSource(source)
                    .loggers("slf4j")
                    .locations("classpath:host/migrations/sqlite")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailable("the database cannot be brought to this version", e);
        }
    }

    /** What tells the file from another one in its place; null where the system has nothing of the kind. */
    @Nullable
    Object identity() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new StoreUnavailable("the file of the database is not there", e);
        }
    }

    /** Whether the disk has room for more than what just fits into what the file has already. */
    boolean hasRoom() {
        try {
            return Files.getFileStore(file).getUsableSpace() >= ROOM;
        } catch (IOException _) {
            return false;
        }
    }

    /** Opens what is there already. A file that was taken away is never replaced by an empty one. */
    Connection open(boolean writes) throws SQLException {
        SQLiteConfig config = config(writes ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        Connection connection = config.createConnection(url);
        if (!writes) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma query_only = on");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    private static SQLiteConfig config(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setPragma(Pragma.SECURE_DELETE, "true"); // what was deleted is overwritten
        return config;
    }
}
