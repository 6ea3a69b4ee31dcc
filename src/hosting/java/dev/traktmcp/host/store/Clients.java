package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The assistants that are known here. Safe for use by several threads. */
public final class Clients {
    private static final String PUT = """
            insert into client (id, kind, name, redirect_uris, uri, logo, since, used)
            values (:id, :kind, :name, :redirectUris, :uri, :logo, :since, :used)
            on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                redirect_uris = excluded.redirect_uris, uri = excluded.uri, logo = excluded.logo,
                used = excluded.used""";

    private static final String FORGET = """
            delete from client where used < :before
            and not exists (select 1 from access_grant where access_grant.client = client.id)""";

    private final Database database;
    private final InstantSource clock;

    public Clients(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a client in place of the one with its id, whose beginning stays. */
    public void put(Client client) {
        database.change(handle -> handle.createUpdate(PUT)
                .bind("id", client.id())
                .bind("kind", client.kind().name())
                .bind("name", client.name())
                .bind("redirectUris", String.join("\n", client.redirectUris()))
                .bind("uri", client.uri())
                .bind("logo", client.logo())
                .bind("since", client.since().toEpochMilli())
                .bind("used", client.used().toEpochMilli())
                .execute());
    }

    public Optional<Client> find(String id) {
        return database.read(handle -> handle.createQuery("select * from client where id = :id")
                .bind("id", id)
                .map(Clients::client)
                .findOne());
    }

    /** Notes that it was used now. */
    public void used(String id) {
        database.change(
                handle -> handle.execute("update client set used = ? where id = ?", clock.millis(), id));
    }

    /**
     * Forgets those that nobody allows anything and that were not used for so long.
     *
     * @return how many
     */
    public int forgetUnused(Duration age) {
        return database.write(handle -> handle.createUpdate(FORGET)
                .bind("before", clock.instant().minus(age).toEpochMilli())
                .execute());
    }

    /** How many have registered since then. */
    public long registeredSince(Instant since) {
        return database.read(handle -> handle
                .createQuery("select count(*) from client where kind = 'REGISTERED' and since >= :since")
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    private static Client client(ResultSet row, StatementContext context) throws SQLException {
        return new Client(row.getString("id"), Client.Kind.valueOf(row.getString("kind")), row.getString("name"),
                Columns.lines(row, "redirect_uris"), row.getString("uri"), row.getString("logo"),
                Columns.time(row, "since"), Columns.time(row, "used"));
    }
}
