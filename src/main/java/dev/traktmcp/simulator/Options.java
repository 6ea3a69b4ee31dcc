package dev.traktmcp.simulator;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.search.SearchRanking;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
 * @param lived whether the user has a past (watchlist, plays, ratings) or starts with nothing
 * @param selfApproval the poll at which a device code approves itself; 0 for never
 * @param pause how the simulator waits when an answer is to be late
 * @param kept the folder that keeps the account between runs, or null
 */
public record Options(
        Clock clock,
        Function<Clock, Catalogue> catalogue,
        SearchRanking ranking,
        boolean strict,
        boolean rateLimits,
        boolean lived,
        int selfApproval,
        Consumer<Duration> pause,
        Path kept) {

    /** The built-in catalogue, the system's clock, Trakt's rate limits, nothing strict. */
    public static Options standard() {
        return new Options(Clock.systemUTC(), Catalogue::builtIn, SearchRanking.TYPESENSE, false, true, true, 0,
                wait -> LockSupport.parkNanos(wait.toNanos()), null);
    }

    public Options withClock(Clock given) {
        return new Options(given, catalogue, ranking, strict, rateLimits, lived, selfApproval, pause, kept);
    }

    public Options withCatalogue(Function<Clock, Catalogue> given) {
        return new Options(clock, given, ranking, strict, rateLimits, lived, selfApproval, pause, kept);
    }

    public Options withRanking(SearchRanking given) {
        return new Options(clock, catalogue, given, strict, rateLimits, lived, selfApproval, pause, kept);
    }

    public Options withStrict(boolean given) {
        return new Options(clock, catalogue, ranking, given, rateLimits, lived, selfApproval, pause, kept);
    }

    public Options withRateLimits(boolean given) {
        return new Options(clock, catalogue, ranking, strict, given, lived, selfApproval, pause, kept);
    }

    public Options withLived(boolean given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, given, selfApproval, pause, kept);
    }

    public Options withSelfApproval(int polls) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, polls, pause, kept);
    }

    public Options withPause(Consumer<Duration> given) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, selfApproval, given, kept);
    }

    public Options withKept(Path folder) {
        return new Options(clock, catalogue, ranking, strict, rateLimits, lived, selfApproval, pause, folder);
    }
}
