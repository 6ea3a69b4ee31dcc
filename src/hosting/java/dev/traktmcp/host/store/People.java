package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Those who signed in to Trakt here. Safe for use by several threads. */
public final class People {
    private static final String SIGNED_IN = """
            insert into person (id, slug, name, since, seen) values (:id, :slug, :name, :now, :now)
            on conflict (slug) do update set name = excluded.name, seen = excluded.seen
            returning *""";

    private final Database database;
    private final InstantSource clock;

    public People(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes somebody known, or notes that they were seen and what they are called now. */
    public Person signedIn(String slug, String name) {
        return database.write(handle -> handle.createQuery(SIGNED_IN)
                .bind("id", UUID.randomUUID().toString())
                .bind("slug", slug)
                .bind("name", name)
                .bind("now", clock.millis())
                .map(People::person)
                .one());
    }

    public Optional<Person> find(String id) {
        return oneBy("id", id);
    }

    /**
     * Makes sure that somebody is still there, for the rest of a transaction.
     *
     * @throws PersonGone where they were deleted
     */
    public void mustBeThere(String id) {
        if (find(id).isEmpty()) {
            throw new PersonGone();
        }
    }

    public Optional<Person> bySlug(String slug) {
        return oneBy("slug", slug);
    }

    private Optional<Person> oneBy(String column, String value) {
        return database.read(handle -> handle.createQuery("select * from person where " + column + " = :value")
                .bind("value", value)
                .map(People::person)
                .findOne());
    }

    /** Everybody, those who came first first. */
    public List<Person> all() {
        return database.read(handle -> handle.createQuery("select * from person order by since, id")
                .map(People::person)
                .list());
    }

    /** Whether somebody runs this server. */
    public boolean hasHost() {
        return database.read(handle -> handle.createQuery("select count(*) from person where host = 1")
                .mapTo(Long.class).one()) > 0;
    }

    /** Lets somebody see what only those see who run this server. */
    public void makeHost(String id) {
        set(id, "host", true);
    }

    /** Shuts somebody out, or lets them in again. Their tokens do not work meanwhile. */
    public void block(String id, boolean blocked) {
        set(id, "blocked", blocked);
    }

    private void set(String id, String column, boolean value) {
        database.change(handle -> handle.createUpdate("update person set " + column + " = :value where id = :id")
                .bind("value", value ? 1 : 0)
                .bind("id", id)
                .execute());
    }

    /** Deletes somebody and everything of theirs, also from what the database keeps of former contents. */
    public void delete(String id) {
        database.change(handle -> handle.execute("delete from person where id = ?", id));
        database.sweep();
    }

    /** All that is kept of somebody, as JSON, without tokens; empty where they are unknown. */
    public Map<String, Object> export(String id) {
        return database.snapshot(handle -> Export.of(handle, id));
    }

    private static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(row.getString("id"), row.getString("slug"), row.getString("name"),
                Columns.time(row, "since"), Columns.time(row, "seen"), row.getInt("host") != 0,
                row.getInt("blocked") != 0);
    }
}
