package dev.traktmcp.host.database;

import dev.traktmcp.config.UnusableSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Moves what a file keeps to PostgreSQL, while a server works on the file: it reads on, waits with its writes, and goes
 * on in PostgreSQL. Either all is moved or nothing; who was stopped begins anew.
 */
public final class Move {
    private static final int ROWS_AT_ONCE = 1_000;

    /** Each after those that it refers to. One that is missing here is refused. */
    private static final List<String> TABLES = List.of("person", "sign_in", "client", "access_grant", "token", "once",
            "invitation", "event", "secret", "journal_entry", "recent_write", "spent_state", "health");

    private static final Set<String> COUNTED = Set.of("event", "recent_write");

    private final Path file;
    private final String url;
    private final InstantSource clock;

    /**
     * @param file that of {@link Database#embedded}
     * @param url as {@link Database#postgresql} takes it
     */
    public Move(Path file, String url, InstantSource clock) {
        this.file = file;
        this.url = url;
        this.clock = clock;
    }

    /**
     * Moves it.
     *
     * @return how many rows of each table are there now
     * @throws UnusableSetting where there is nothing to move, or the database is not free for it
     * @throws StoreUnavailable where one of both cannot be used; then nothing was moved
     */
    public Map<String, Integer> all() {
        if (Files.notExists(file)) {
            throw new UnusableSetting("There is nothing to move: no database is at " + file + ".");
        }
        Moved moved = Moved.from(file);
        try (Postgres there = Postgres.at(PostgresAddress.of(url)); Embedded here = new Embedded(file)) {
            if (here.moving(Moved::isNoted)) {
                throw new UnusableSetting("It was moved before, to " + moved.address() + ".");
            }
            free(there);
            return here.moving(from -> {
                Map<String, Integer> rows = there.writing(null, to -> copied(from, to));
                moved.write(url);
                there.leave(); // whoever reads the note may come
                Moved.note(from, clock.millis());
                return rows;
            });
        }
    }

    private static void free(Postgres there) {
        if (!there.enter(false)) {
            throw new UnusableSetting("A server works on this database already; all is moved to an empty one.");
        }
        there.writing(null, handle -> {
            if (!Moved.isOnItsWay(handle)
                    && handle.createQuery("select count(*) from person").mapTo(Integer.class).one() > 0) {
                throw new UnusableSetting("This database has people already; all is moved to an empty one.");
            }
            Moved.begin(handle);
            return handle;
        });
    }

    private static Map<String, Integer> copied(Handle from, Handle to) {
        Set<String> all = from.createQuery("""
                select name from sqlite_master where type = 'table' and name not like 'flyway%'
                and name not like 'sqlite%' and name <> 'moved'""").mapTo(String.class)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!all.equals(new TreeSet<>(TABLES))) {
            throw new IllegalStateException("tables are missing: " + all);
        }
        to.execute("set local statement_timeout = 0");
        to.execute("truncate " + String.join(", ", TABLES));
        Map<String, Integer> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(table, copied(table, from, to)));
        COUNTED.forEach(table -> to.createQuery("select setval(pg_get_serial_sequence('" + table
                + "', 'id'), coalesce(max(id), 0) + 1, false) from " + table).mapTo(Long.class).one());
        return rows;
    }

    private static int copied(String table, Handle from, Handle to) {
        int rows = 0;
        try (Stream<Map<String, Object>> all =
                from.createQuery("select * from " + table).mapToMap().stream()) {
            PreparedBatch batch = null;
            for (Map<String, Object> row : (Iterable<Map<String, Object>>) all::iterator) {
                if (batch == null) {
                    batch = to.prepareBatch("insert into " + table + " (" + String.join(", ", row.keySet())
                            + ") values (:" + String.join(", :", row.keySet()) + ")");
                }
                batch.bindMap(row).add();
                rows++;
                if (rows % ROWS_AT_ONCE == 0) {
                    batch.execute();
                }
            }
            if (batch != null) {
                batch.execute();
            }
        }
        return rows;
    }
}
