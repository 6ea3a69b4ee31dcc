package dev.traktmcp.host.store;

import dev.traktmcp.host.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A random secret that all servers of one database share, sealed. What follows from it stays the same when the keys
 * change. Safe for use by several threads.
 */
public final class RootSecret {
    private static final String NAME = "root";
    private static final int BYTES = 32;

    private static final String PUT = """
            insert into secret (name, key_id, sealed) values (:name, :keyId, :sealed)
            on conflict (name) do update set key_id = excluded.key_id, sealed = excluded.sealed""";

    private final Database database;
    private final Seals seals;
    private byte @Nullable [] known;

    RootSecret(Database database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    /** A key of 32 bytes for one purpose. */
    public byte[] derived(String purpose) {
        return Secrets.mark(root(), purpose);
    }

    private synchronized byte[] root() {
        byte[] root = known;
        if (root == null) {
            root = database.write(handle -> read(handle).map(this::open).orElseGet(() -> made(handle)));
            known = root;
        }
        return root;
    }

    private byte[] made(Handle handle) {
        byte[] fresh = new byte[BYTES];
        seals.random().nextBytes(fresh);
        put(handle, fresh);
        return fresh;
    }

    /** Seals it with the current key, where that is another one. One that cannot be opened is {@code StoreUnusable}. */
    public void reseal() {
        database.change(handle -> read(handle).filter(sealed -> !sealed.keyId().equals(seals.keys().current()))
                .ifPresent(sealed -> put(handle, open(sealed))));
    }

    private byte[] open(Seals.Sealed sealed) {
        return seals.open(NAME, sealed);
    }

    private void put(Handle handle, byte[] root) {
        Seals.Sealed sealed = seals.close(NAME, root);
        handle.createUpdate(PUT)
                .bind("name", NAME)
                .bind("keyId", sealed.keyId())
                .bind("sealed", sealed.bytes())
                .execute();
    }

    private static Optional<Seals.Sealed> read(Handle handle) {
        return handle.createQuery("select key_id, sealed from secret where name = :name")
                .bind("name", NAME)
                .map(RootSecret::sealed)
                .findOne();
    }

    private static Seals.Sealed sealed(ResultSet row, StatementContext context) throws SQLException {
        return new Seals.Sealed(row.getString("key_id"), row.getBytes("sealed"));
    }
}
