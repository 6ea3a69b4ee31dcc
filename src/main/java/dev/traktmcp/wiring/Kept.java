package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.mcp.modern.StateFolder;
import dev.traktmcp.recent.RecentWrites;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is kept of an account between calls.
 *
 * @param journal makes what can be undone, given the slug of the account
 * @param recent makes what was just written, given the same
 * @param plays lets one process at a time add plays, which the next one then knows
 * @param asked what clients give back with the second half of a call
 */
public record Kept(Function<Supplier<String>, Journal> journal, Function<Supplier<String>, RecentWrites> recent,
        Mutex plays, StateFolder asked) {
    private static final String RECENT = "recent";

    /** It lives as long as the account: a sandbox without a folder ends with the program. */
    public static Kept of(Config config) {
        Path home = config.sandbox() ? config.sandboxDir() : config.home();
        return home == null ? inMemory() : in(home);
    }

    /** What processes of this folder share. */
    public static Kept in(Path home) {
        Clock clock = Clock.systemUTC();
        return new Kept(
                account -> Journal.in(home.resolve("journal"), clock, new SecureRandom(), account),
                account -> RecentWrites.in(home.resolve(RECENT), clock, account),
                plays(home), StateFolder.in(home.resolve("asked")));
    }

    /** A demonstration gives the same replies each time. */
    private static Kept inMemory() {
        Clock clock = Clock.systemUTC();
        return new Kept(account -> Journal.inMemory(clock, account), account -> RecentWrites.inMemory(clock, account),
                HomeLock.ofThisProcess(), StateFolder.inMemory());
    }

    /** Lets one process of this folder at a time add plays. */
    public static HomeLock plays(Path home) {
        return new HomeLock(new Home(home.resolve(RECENT)), Thread::sleep);
    }
}
