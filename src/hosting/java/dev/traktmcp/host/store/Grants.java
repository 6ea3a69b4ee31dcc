package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What people allow assistants. Safe for use by several threads. */
public final class Grants {
    private static final String ALLOW = """
            insert into access_grant (id, person, client, client_name, scope, resource, since, used)
            values (:id, :person, :client, :clientName, :scope, :resource, :now, :now)
            on conflict (person, client) do update set client_name = excluded.client_name, scope = excluded.scope,
                resource = excluded.resource, used = excluded.used
            returning *""";

    private final Database database;
    private final InstantSource clock;

    public Grants(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Allows a client this besides what the person allowed it before. */
    public Grant allow(String person, Client client, Set<String> scope, String resource) {
        return database.write(handle -> {
            Set<String> all = new TreeSet<>(scope);
            between(handle, person, client.id()).ifPresent(former -> all.addAll(former.scope()));
            return handle.createQuery(ALLOW)
                    .bind("id", UUID.randomUUID().toString())
                    .bind("person", person)
                    .bind("client", client.id())
                    .bind("clientName", client.name())
                    .bind("scope", Columns.words(all))
                    .bind("resource", resource)
                    .bind("now", clock.millis())
                    .map(Grants::grant)
                    .one();
        });
    }

    private static Optional<Grant> between(Handle handle, String person, String client) {
        return handle.createQuery("select * from access_grant where person = :person and client = :client")
                .bind("person", person)
                .bind("client", client)
                .map(Grants::grant)
                .findOne();
    }

    /** What somebody allows, the latest first. */
    public List<Grant> of(String person) {
        return database.read(handle -> handle
                .createQuery("select * from access_grant where person = :person order by since desc, id")
                .bind("person", person)
                .map(Grants::grant)
                .list());
    }

    public Optional<Grant> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    static Optional<Grant> find(Handle handle, String id) {
        return handle.createQuery("select * from access_grant where id = :id")
                .bind("id", id)
                .map(Grants::grant)
                .findOne();
    }

    /** Takes a grant back, and with it all its tokens. */
    public void revoke(String id) {
        database.change(handle -> handle.execute("delete from access_grant where id = ?", id));
    }

    static Grant grant(ResultSet row, StatementContext context) throws SQLException {
        return new Grant(row.getString("id"), row.getString("person"), row.getString("client"),
                row.getString("client_name"), Columns.words(row, "scope"), row.getString("resource"),
                Columns.time(row, "since"), Columns.time(row, "used"));
    }
}
