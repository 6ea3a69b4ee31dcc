package dev.traktmcp.host.store;

import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.home.Home;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.StoredSignInJson;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** People's sign-ins at Trakt, kept sealed. Safe for use by several threads. */
public final class SealedSignIns {
    private static final String PUT = """
            insert into sign_in (person, key_id, sealed, changed) values (:person, :keyId, :sealed, :now)
            on conflict (person) do update set key_id = excluded.key_id, sealed = excluded.sealed,
                changed = excluded.changed""";

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Database database;
    private final Seals seals;
    private final InstantSource clock;

    public SealedSignIns(Database database, Seals seals, InstantSource clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** What was read, and when. */
    private record Glance(StoredSignIn signIn, Instant at) {}

    private record Row(String person, Seals.Sealed sealed) {}

    /**
     * Where one person's sign-in is kept. One that cannot be opened is neither read nor overwritten, but
     * {@code StoreUnusable}.
     */
    public TokenStore of(String personId) {
        return new TokenStore() {
            private volatile @Nullable Glance last;

            @Override
            public StoredSignIn read() {
                StoredSignIn now =
                        orUnusable(() -> database.read(handle -> SealedSignIns.this.read(handle, personId)));
                last = new Glance(now, clock.instant());
                return now;
            }

            @Override
            public StoredSignIn glance() {
                Glance before = last;
                return before != null && before.at().isAfter(clock.instant().minus(MOMENT)) ? before.signIn() : read();
            }

            @Override
            public void write(StoredSignIn session) {
                orUnusable(() -> database.write(personId, handle -> {
                    SealedSignIns.this.read(handle, personId);
                    put(handle, personId, session);
                    return session;
                }));
                last = null;
            }

            @Override
            public String kind() {
                return "database";
            }
        };
    }

    private static <T> T orUnusable(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailable e) {
            throw Home.unusable("the database cannot be used now", e);
        }
    }

    private StoredSignIn read(Handle handle, String person) {
        Optional<Row> row = handle.createQuery("select * from sign_in where person = :person")
                .bind("person", person)
                .map(SealedSignIns::row)
                .findOne();
        return row.map(this::open).orElse(StoredSignIn.NONE);
    }

    /** It is bound to its person, so that it opens in no other person's row. */
    private StoredSignIn open(Row row) {
        return StoredSignInJson.read(StoredSignInJson.MAPPER.readTree(seals.open(row.person(), row.sealed())));
    }

    private void put(Handle handle, String person, StoredSignIn signIn) {
        Seals.Sealed sealed =
                seals.close(person, StoredSignInJson.MAPPER.writeValueAsBytes(StoredSignInJson.write(signIn)));
        handle.createUpdate(PUT)
                .bind("person", person)
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
            List<Row> former = handle.createQuery("select * from sign_in where key_id <> :current")
                    .bind("current", seals.keys().current())
                    .map(SealedSignIns::row)
                    .list();
            former.forEach(one -> put(handle, one.person(), open(one)));
            return former.size();
        });
    }

    /** Opens one sign-in of each key. A key that is missing or is another one is {@code StoreUnusable}. */
    public void check() {
        List<Row> samples = database.read(handle -> handle.createQuery(
                "select * from sign_in where person in (select min(person) from sign_in group by key_id)")
                .map(SealedSignIns::row)
                .list());
        samples.forEach(this::open);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(row.getString("person"), new Seals.Sealed(row.getString("key_id"), row.getBytes("sealed")));
    }
}
