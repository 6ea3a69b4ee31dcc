package dev.traktmcp.tools.core;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.watching.WatchingNow;
import java.util.function.Supplier;

/**
 * What all tools share. Safe for use by several threads, as far as its parts are.
 *
 * @param signIn signs in and out; throws where there is no app
 * @param now reads what somebody is watching
 * @param tmdb has pictures of it
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

    /** Where no other process shares the home. */
    public static Context of(
            Trakt trakt, Supplier<DeviceSignIn> signIn, Viewer viewer, Journal journal, WatchingNow now, Tmdb tmdb,
            Pause pause) {
        return of(trakt, signIn, viewer, journal, now, tmdb, pause, HomeLock.ofThisProcess());
    }

    /**
     * @param pause how to wait before looking for a write again
     * @param others lets one process at a time add plays
     */
    public static Context of(
            Trakt trakt, Supplier<DeviceSignIn> signIn, Viewer viewer, Journal journal, WatchingNow now, Tmdb tmdb,
            Pause pause, Mutex others) {
        return new Context(trakt, new TitleFinder(trakt, new SeenTitles(viewer)::has, new NextInShow(trakt, viewer)),
                new Plays(trakt, journal, viewer.clock(), pause, others),
                journal,
                viewer, signIn, now, tmdb, new Posters(tmdb, viewer.clock()));
    }
}
