package dev.traktmcp.tools.core;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.watching.WatchingNow;
import java.util.function.Supplier;

/**
 * What the tools work with; they share one of each.
 *
 * @param signIn to sign in and out with; throws where there is no app
 * @param now looks what somebody is watching, {@code tmdb} for the pictures of it
 */
public record Context(
        Trakt trakt,
        TitleFinder titles,
        Plays plays,
        Journal journal,
        Viewer viewer,
        Supplier<DeviceSignIn> signIn,
        WatchingNow now,
        Tmdb tmdb,
        Posters posters) {

    /** @param pause how to wait before a write is looked for again */
    public static Context of(
            Trakt trakt, Supplier<DeviceSignIn> signIn, Viewer viewer, Journal journal, WatchingNow now, Tmdb tmdb,
            Pause pause) {
        return new Context(trakt, new TitleFinder(trakt), new Plays(trakt, journal, viewer.clock(), pause), journal,
                viewer, signIn, now, tmdb, new Posters(tmdb, viewer.clock()));
    }
}
