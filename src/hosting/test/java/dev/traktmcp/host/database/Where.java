package dev.traktmcp.host.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The databases on which the same has to hold. */
public enum Where {
    FILE {
        @Override
        public Database open(Path file, InstantSource clock) {
            return Database.embedded(file, false, clock);
        }

        @Override
        public Runnable takeAway(Path file) {
            Path aside = file.resolveSibling("aside");
            move(file, aside);
            return () -> move(aside, file);
        }
    },
    POSTGRESQL {
        @Override
        public Database open(Path file, InstantSource clock) {
            String url = URLS.computeIfAbsent(file, _ -> PostgresServer.shared().fresh());
            return Database.postgresql(url, false, clock);
        }

        @Override
        public Runnable takeAway(Path file) {
            return PostgresServer.shared().shut(URLS.get(file));
        }
    };

    private static final Map<Path, String> URLS = new ConcurrentHashMap<>();

    /** @param file tells the database from others, also where it is no file; opened again, it has what it had */
    public abstract Database open(Path file, InstantSource clock);

    /**
     * Takes it away from whoever has it open.
     *
     * @return gives it back
     */
    public abstract Runnable takeAway(Path file);

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
