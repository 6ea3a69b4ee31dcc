package dev.traktmcp.wiring;

import dev.traktmcp.recent.OwnWrites;
import dev.traktmcp.recent.RecentWrites;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Transport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Trakt for the tools, which knows what was just written, and whose account it is. */
public record Remembered(Trakt trakt, Viewer viewer) {

    /** What the two need from each other: the writes belong to an account, which is read from Trakt. */
    private static final class Owner implements Supplier<String> {
        private @Nullable Viewer viewer;

        @Override
        public String get() {
            return viewer == null ? "" : viewer.account();
        }
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
}
