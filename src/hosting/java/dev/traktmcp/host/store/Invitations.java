package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Invitations, which are found by the SHA-256 of their secret. Safe for use by several threads. */
public final class Invitations {
    private static final String INVITE = """
            insert into invitation (id, hash, person, since, expires, uses_left)
            values (:id, :hash, :person, :since, :expires, :uses)""";

    private static final String OPEN = " hash = :hash and uses_left > 0 and expires > :now";
    private static final String USE = "update invitation set uses_left = uses_left - 1 where" + OPEN;
    private static final String LOOK = "select count(*) from invitation where" + OPEN;

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random;

    public Invitations(Database database, InstantSource clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param byPerson null for the one of the server itself, by which somebody comes who runs it
     * @return the secret, which is not kept
     */
    public String invite(@Nullable String byPerson, Duration lifetime, int uses) {
        String secret = Secrets.fresh("", random);
        database.change(handle -> handle.createUpdate(INVITE)
                .bind("id", UUID.randomUUID().toString())
                .bind("hash", Secrets.hash(secret))
                .bind("person", byPerson)
                .bind("since", clock.millis())
                .bind("expires", clock.instant().plus(lifetime).toEpochMilli())
                .bind("uses", uses)
                .execute());
        return secret;
    }

    /** Uses it once; false where it is unknown, expired, ended or used up. */
    public boolean use(String secret) {
        return database.write(handle -> handle.createUpdate(USE)
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.millis())
                .execute()) == 1;
    }

    /** Whether {@link #use} would succeed now. */
    public boolean isOpen(String secret) {
        return database.read(handle -> handle.createQuery(LOOK)
                .bind("hash", Secrets.hash(secret))
                .bind("now", clock.millis())
                .mapTo(Integer.class)
                .one()) == 1;
    }

    /** Somebody's that can still be used, the latest first. */
    public List<Invitation> of(String person) {
        return database.read(handle -> handle.createQuery("""
                        select * from invitation where person = :person and uses_left > 0 and expires > :now
                        order by since desc, id""")
                .bind("person", person)
                .bind("now", clock.millis())
                .map(Invitations::invitation)
                .list());
    }

    /** Ends it. */
    public void end(String id) {
        database.change(handle -> handle.execute("delete from invitation where id = ?", id));
    }

    /** @return how many were forgotten that are expired */
    public int forgetExpired() {
        return database.write(handle -> handle.execute("delete from invitation where expires <= ?", clock.millis()));
    }

    private static Invitation invitation(ResultSet row, StatementContext context) throws SQLException {
        return new Invitation(row.getString("id"), Columns.time(row, "since"), Columns.time(row, "expires"),
                row.getInt("uses_left"));
    }
}
