package dev.traktmcp.simulator;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.oauth.App;
import dev.traktmcp.simulator.search.SearchRanking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a simulator is set up.
 *
 * @param catalogue made when the simulator starts, as the titles that run "now" depend on the clock
 * @param strict whether unknown routes answer 501 and unknown query parameters 400, so that no bug hides behind a
 *     plausible 404
 * @param rateLimits whether Trakt's rate limits hold; on a clock that stands still they never allow a second write
 * @param lived whether the first user has a past (watchlist, plays, ratings) or starts with nothing
 * @param newcomersLived whether everybody who signs in under a new name has a past like that, or starts with nothing
 * @param mostPeople how many accounts there may be; one more takes the place of the one that was used longest ago
 * @param app the app that signs people in
 * @param activation where people enter device codes, as apps are told
 * @param selfApproval the poll at which a device code approves itself; 0 for never
 * @param pause how the simulator waits when an answer is to be late
 * @param kept the folder that keeps the first user's account between runs, or null; nobody else's is kept
 */
public record Options(
        Clock clock,
        Function<Clock, Catalogue> catalogue,
        SearchRanking ranking,
        boolean strict,
        boolean rateLimits,
        boolean lived,
        boolean newcomersLived,
        int mostPeople,
        App app,
        String activation,
        int selfApproval,
        Consumer<Duration> pause,
        Path kept) {

    /** The built-in catalogue, the system's clock, Trakt's rate limits, nothing strict, no way back from a browser. */
    public static Options standard() {
        return new Options(Clock.systemUTC(), Catalogue::builtIn, SearchRanking.TYPESENSE, false, true, true, true,
                1_000,
                new App(Simulator.CLIENT_ID, Simulator.CLIENT_SECRET, Set.of()), "https://auth.trakt.tv/activate", 0,
                wait -> LockSupport.parkNanos(wait.toNanos()), null);
    }

    public Options withClock(Clock given) {
        return new Options(given, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withCatalogue(Function<Clock, Catalogue> given) {
        return new Options(clock, given, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withRanking(SearchRanking given) {
        return new Options(clock, catalogue, given, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withStrict(boolean given) {
        return new Options(clock, catalogue, ranking, given, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withRateLimits(boolean given) {
        return new Options(clock, catalogue, ranking, strict, given, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withLived(boolean given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, given, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withNewcomersLived(boolean given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, given,
                mostPeople, app, activation, selfApproval, pause, kept);
    }

    public Options withMostPeople(int given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                given, app, activation, selfApproval, pause, kept);
    }

    public Options withApp(App given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, given, activation, selfApproval, pause, kept);
    }

    public Options withActivation(String given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, given, selfApproval, pause, kept);
    }

    public Options withSelfApproval(int polls) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, polls, pause, kept);
    }

    public Options withPause(Consumer<Duration> given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, given, kept);
    }

    public Options withKept(Path folder) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, newcomersLived,
                mostPeople, app, activation, selfApproval, pause, folder);
    }
}
