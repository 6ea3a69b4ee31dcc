package dev.traktmcp.host.database;

import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/**
 * What tells that the content of a file is in PostgreSQL now: a row in the file, one there, and the address beside the
 * file, which only we can read as it may hold a password.
 */
record Moved(Path note) {
    private static final String NAME = "database";

    static Moved from(Path file) {
        return new Moved(file.resolveSibling(NAME));
    }

    /** Where it went. */
    PostgresAddress address() {
        return PostgresAddress.of(url());
    }

    String url() {
        try {
            Home.trusted(note);
            return Files.readString(note).strip();
        } catch (IOException e) {
            throw new StoreUnavailable("the file " + NAME + ", which says where all was moved, cannot be read", e);
        }
    }

    void write(String url) {
        try {
            AtomicFile.write(note, (url + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreUnavailable("the file " + NAME + " beside the database cannot be written", e);
        }
    }

    /** Whether all of this file was moved. */
    static boolean isNoted(Handle handle) {
        return handle.createQuery("select count(*) from moved").mapTo(Integer.class).one() > 0;
    }

    static void note(Handle handle, long at) {
        handle.execute("insert into moved (at) values (?)", at);
    }

    /** Whether a move to PostgreSQL was stopped on its way. */
    static boolean isOnItsWay(Handle handle) {
        return handle.createQuery("select count(*) from arrival where done = 0").mapTo(Integer.class).one() > 0;
    }

    static void begin(Handle handle) {
        handle.execute("insert into arrival (id, done) values (1, 0) on conflict (id) do update set done = 0");
    }

    static void end(Handle handle) {
        handle.execute("update arrival set done = 1");
    }

    /**
     * Sees to it that nobody works on half of what was moved.
     *
     * @param following whether the file says that all of it is there
     */
    static void arrived(Postgres postgres, boolean following) {
        if (!postgres.reading(Moved::isOnItsWay)) {
            return;
        }
        if (!following) {
            throw new UnusableSetting("A move into this database was stopped on its way. Run host move again, with the"
                    + " same home and database.");
        }
        postgres.writing(null, handle -> {
            end(handle);
            return handle;
        });
    }

    static UnusableSetting occupied(boolean several) {
        return new UnusableSetting(several
                ? "A server works on this database that was started without --redis, so it has to be alone. End it, or"
                        + " start all of them with --redis."
                : "Another server works on this database already. Several servers need --redis, each of them.");
    }
}
