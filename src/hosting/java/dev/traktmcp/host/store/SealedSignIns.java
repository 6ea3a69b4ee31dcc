package dev.traktmcp.host.store;

import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.Home;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.StoredSignInJson;
import dev.traktmcp.trakt.oauth.TokenStore;
import dev.traktmcp.trakt.oauth.store.AesGcm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** People's sign-ins at Trakt, kept sealed. Safe for use by several threads. */
public final class SealedSignIns {
    private static final String PUT = """
            insert into sign_in (person, key_id, sealed, changed) values (:person, :keyId, :sealed, :now)
            on conflict (person) do update set key_id = excluded.key_id, sealed = excluded.sealed,
                changed = excluded.changed""";

    /**
     * A sign-in as it is kept: its JSON under AES-GCM, bound to its person and its key, so that it opens in no other
     * person's row.
     */
    private record Sealed(String person, String keyId, byte[] bytes) {

        static Sealed of(String person, StoredSignIn signIn, Keys keys, SecureRandom random) {
            byte[] json = StoredSignInJson.MAPPER.writeValueAsBytes(StoredSignInJson.write(signIn));
            try {
                return new Sealed(person, keys.current(), seal(person, keys.current(), keys, random).close(json));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has AES-GCM", e);
            }
        }

        StoredSignIn open(Keys keys, SecureRandom random) {
            try {
                return StoredSignInJson.read(
                        StoredSignInJson.MAPPER.readTree(seal(person, keyId, keys, random).open(bytes)));
            } catch (GeneralSecurityException e) {
                throw Home.unusable("it was sealed with another key than the one that is named " + keyId + " here", e);
            }
        }

        private static AesGcm seal(String person, String keyId, Keys keys, SecureRandom random) {
            byte[] key = keys.key(keyId);
            if (key == null) {
                throw new Failure.StoreUnusable("it was sealed with the key " + keyId + ", which is not here").raise();
            }
            String purpose = "trakt-mcp host 1 " + person + " " + keyId;
            return new AesGcm(key, purpose.getBytes(StandardCharsets.UTF_8), random);
        }
    }

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
                return orUnusable(() -> database.read(handle -> SealedSignIns.this.read(handle, personId)));
            }

            @Override
            public void write(StoredSignIn session) {
                orUnusable(() -> database.write(personId, handle -> {
                    SealedSignIns.this.read(handle, personId);
                    put(handle, Sealed.of(personId, session, keys, random));
                    return session;
                }));
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
