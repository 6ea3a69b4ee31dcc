package dev.traktmcp.host.store.kept;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.RootSecret;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.home.Home;
import dev.traktmcp.mcp.modern.StateStore;
import java.io.IOException;
import java.time.Instant;

/**
 * Which states of one person are used up. The key that signs them is not kept: it comes of the root secret and
 * the person, so that it is the same in every server and after a start.
 */
record DatabaseStates(Database database, RootSecret root, String person) implements StateStore {
    private static final String SPEND = """
            insert into spent_state (person, id, at) values (:person, :id, :at) on conflict (person, id) do nothing""";

    @Override
    public byte[] key() {
        return root.derived("requestState " + person);
    }

    @Override
    public boolean isSpent(String id) {
        try {
            return database.read(handle -> handle
                    .createQuery("select count(*) from spent_state where person = :person and id = :id")
                    .bind("person", person)
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one()) > 0;
        } catch (StoreUnavailable e) {
            throw Home.unusable("the database cannot be used now", e); // it may be used up
        }
    }

    @Override
    public boolean spend(String id, Instant now, Instant since) throws IOException {
        try {
            return database.write(person, handle -> {
                handle.execute("delete from spent_state where person = ? and at < ?", person, since.toEpochMilli());
                return handle.createUpdate(SPEND)
                        .bind("person", person)
                        .bind("id", id)
                        .bind("at", now.toEpochMilli())
                        .execute();
            }) == 1;
        } catch (StoreUnavailable e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
