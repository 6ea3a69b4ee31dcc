package dev.traktmcp.host.store.kept;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.RootSecret;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.mcp.modern.StateFolder;
import dev.traktmcp.recent.RecentWrites;
import dev.traktmcp.wiring.Kept;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What is kept of each person's account between calls, in the database, so that it is exported and deleted with them.
 * Safe for use by several threads.
 */
public final class HostKept {
    /** Longer than anything here is of use but the journal, which keeps its last entries. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Database database;
    private final RootSecret root;
    private final InstantSource clock;
    private final SecureRandom random;

    public HostKept(Store store, InstantSource clock, SecureRandom random) {
        this.database = store.database();
        this.root = store.root();
        this.clock = clock;
        this.random = random;
    }

    /** @param person their id */
    public Kept of(String person) {
        return new Kept(
                account -> Journal.shared(new DatabaseJournal(database, person), clock, random, account),
                account -> RecentWrites.over(new DatabaseRecent(database, person), clock, account),
                database.mutex("plays " + person),
                StateFolder.over(new DatabaseStates(database, root, person)));
    }

    /** Forgets what is of no use any more, of everybody. */
    public void forget() {
        long before = clock.instant().minus(KEPT).toEpochMilli();
        database.change(handle -> {
            handle.execute("delete from recent_write where at < ?", before);
            handle.execute("delete from spent_state where at < ?", before);
        });
    }
}
