package dev.traktmcp.watching;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.tmdb.Pictures;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What the page of the current playback shows. Safe for use by several threads. */
public final class WatchingPage {
    private final WatchingNow now;
    private final Tmdb tmdb;
    private final TraktPictures pictures;
    private final InstantSource clock;
    private final Duration budget;

    /** @param budget how long one look may take */
    public WatchingPage(WatchingNow now, Tmdb tmdb, TraktPictures pictures, InstantSource clock, Duration budget) {
        this.now = now;
        this.tmdb = tmdb;
        this.pictures = pictures;
        this.clock = clock;
        this.budget = budget;
    }

    /** Looks once: one request to Trakt, and one to TMDB for a title whose pictures are not known yet. */
    public WatchingJson look() {
        return Deadline.within(budget, clock,
                () -> now.minePassively().map(this::banner).orElseGet(WatchingJson::nothing));
    }

    private WatchingJson banner(Watching watching) {
        Pictures shown = tmdb.of(watching).filter(found -> found.backdrop() != null)
                .or(() -> pictures.of(watching))
                .orElse(null);
        return WatchingJson.of(watching, shown, clock.instant());
    }

    /** A picture that a look named. */
    public Optional<Picture> picture(String name) {
        return Deadline.within(budget, clock, () -> pictures.find(name));
    }
}
