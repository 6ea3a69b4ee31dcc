package dev.traktmcp.host.store;

import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** People's sign-ins at Trakt, kept sealed. Safe for use by several threads. */
public final class SealedSignIns {
    private static final String PUT = """
            insert into sign_in (person, key_id, sealed, changed) values (:person, :keyId, :sealed, :now)
            on conflict (person) do update set key_id = excluded.key_id, sealed = excluded.sealed,
                changed = excluded.changed""";

    private final Database database;
    private final Keys keys;
    private final InstantSource clock;
    private final SecureRandom random;

    public SealedSignIns(Database database, Keys keys, InstantSource clock, SecureRandom random) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Where one person's sign-in is kept. One that cannot be opened is neither read nor overwritten, but
     * {@code StoreUnusable}.
     */
    public TokenStore of(String personId) {
        return new TokenStore() {
            @Override
            public StoredSignIn read() {
                return database.read(handle -> SealedSignIns.this.read(handle, personId));
            }

            @Override
            public void write(StoredSignIn session) {
                database.change(handle -> {
                    SealedSignIns.this.read(handle, personId);
                    put(handle, Sealed.of(personId, session, keys, random));
                });
            }

            @Override
            public String kind() {
                return "database";
            }
        };
    }

    private StoredSignIn read(Handle handle, String person) {
        Optional<Sealed> sealed = handle.createQuery("select * from sign_in where person = :person")
                .bind("person", person)
                .map(SealedSignIns::sealed)
                .findOne();
        return sealed.map(one -> one.open(keys, random)).orElse(StoredSignIn.NONE);
    }

    private void put(Handle handle, Sealed sealed) {
        handle.createUpdate(PUT)
                .bind("person", sealed.person())
                .bind("keyId", sealed.keyId())
                .bind("sealed", sealed.bytes())
                .bind("now", clock.millis())
                .execute();
    }

    /**
     * Seals with the current key what a former one sealed.
     *
     * @return how many sign-ins that were; all of them or, where one cannot be opened, none
     */
    public int reseal() {
        return database.write(handle -> {
            List<Sealed> former = handle.createQuery("select * from sign_in where key_id <> :current")
                    .bind("current", keys.current())
                    .map(SealedSignIns::sealed)
                    .list();
            former.forEach(one -> put(handle, Sealed.of(one.person(), one.open(keys, random), keys, random)));
            return former.size();
        });
    }

    /** The ids of the keys without which some sign-in cannot be opened. */
    public Set<String> keysInUse() {
        return database.read(handle -> new TreeSet<>(
                handle.createQuery("select distinct key_id from sign_in").mapTo(String.class).list()));
    }

    /** Opens one sign-in of each key. A key that is missing or is another one is {@code StoreUnusable}. */
    public void check() {
        List<Sealed> samples = database.read(handle -> handle.createQuery(
                "select * from sign_in where person in (select min(person) from sign_in group by key_id)")
                .map(SealedSignIns::sealed)
                .list());
        samples.forEach(one -> one.open(keys, random));
    }

    private static Sealed sealed(ResultSet row, StatementContext context) throws SQLException {
        return new Sealed(row.getString("person"), row.getString("key_id"), row.getBytes("sealed"));
    }
}
