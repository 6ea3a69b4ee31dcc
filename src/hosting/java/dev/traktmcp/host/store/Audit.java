package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Who did what about access, for 90 days; never a title and never a token. Safe for use by several threads. */
public final class Audit {
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String NOTE = """
            insert into event (at, what, person, client, detail)
            values (:at, :what, (select id from person where id = :person), :client, :detail)""";

    /**
     * Something that happened.
     *
     * @param person their id, or null where it was nobody we know
     * @param client an assistant's id, or null
     */
    public record Event(Instant at, String event, @Nullable String person, @Nullable String client,
            @Nullable String detail) {}

    private final Database database;
    private final InstantSource clock;

    public Audit(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes what happened now. What is noted of a person goes with them. */
    public void note(String event, @Nullable String person, @Nullable String client, @Nullable String detail) {
        database.change(handle -> handle.createUpdate(NOTE)
                .bind("at", clock.millis())
                .bind("what", event)
                .bind("person", person)
                .bind("client", client)
                .bind("detail", detail)
                .execute());
    }

    /** The latest first. */
    public List<Event> latest(int most) {
        return database.read(handle -> handle.createQuery("select * from event order by at desc, id desc limit :most")
                .bind("most", most)
                .map(Audit::event)
                .list());
    }

    /** What somebody did, the latest first. */
    public List<Event> of(String person) {
        return database.read(handle -> handle
                .createQuery("select * from event where person = :person order by at desc, id desc")
                .bind("person", person)
                .map(Audit::event)
                .list());
    }

    /** @return how many were forgotten that are too old */
    public int forgetOld() {
        return database.write(handle -> handle.execute("delete from event where at < ?",
                clock.instant().minus(KEPT).toEpochMilli()));
    }

    private static Event event(ResultSet row, StatementContext context) throws SQLException {
        return new Event(Columns.time(row, "at"), row.getString("what"), row.getString("person"),
                row.getString("client"), row.getString("detail"));
    }
}
