package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.recent.OwnWrites;
import dev.traktmcp.recent.RecentWrites;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Transport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trakt for the tools, which knows what was just written, and whose account it is. */
public record Remembered(Trakt trakt, Viewer viewer) {

    /** In the home. */
    private static final String FOLDER = "recent";

    /** What the two need from each other: the writes belong to an account, which is read from Trakt. */
    private static final class Owner implements Supplier<String> {
        private @Nullable Viewer viewer;

        @Override
        public String get() {
            return viewer == null ? "" : viewer.account();
        }
    }

    public static Remembered of(Config config, TraktWiring backend) {
        Path home = home(config);
        Clock clock = Clock.systemUTC();
        return of(owner -> home == null ? RecentWrites.inMemory(clock, owner)
                : RecentWrites.in(home.resolve(FOLDER), clock, owner),
                backend.transport(), backend.silent(),
                (trakt, silent) -> new Viewer(trakt, silent, clock, config.timezone(), config.country()));
    }

    /** Makes a viewer of Trakt and of the same Trakt that begins no sign-in. */
    @FunctionalInterface
    public interface Seen {
        Viewer by(Trakt trakt, Trakt silent);
    }

    public static Remembered of(Function<Supplier<String>, RecentWrites> log, Transport transport, Transport silent,
            Seen seen) {
        Owner owner = new Owner();
        OwnWrites own = new OwnWrites(log.apply(owner));
        Trakt trakt = new Trakt(own.over(transport));
        Viewer viewer = seen.by(trakt, new Trakt(own.over(silent)));
        owner.viewer = viewer;
        return new Remembered(trakt, viewer);
    }

    /** Lets one process at a time add plays, which the next one then knows. */
    public static HomeLock lock(Config config) {
        Path home = home(config);
        return home == null ? HomeLock.ofThisProcess() : lock(home);
    }

    /** The same for those with this folder. */
    public static HomeLock lock(Path home) {
        return new HomeLock(new Home(home.resolve(FOLDER)), Thread::sleep);
    }

    /** Where the writes of this account are kept; null where they end with the program. */
    public static @Nullable Path home(Config config) {
        return config.sandbox() ? config.sandboxDir() : config.home();
    }
}
