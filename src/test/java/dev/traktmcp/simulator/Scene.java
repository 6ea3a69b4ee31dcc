package dev.traktmcp.simulator;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.function.UnaryOperator;

/** A strict simulator on a clock that stands still, without rate limits and without a past; and a caller to it. */
record Scene(SettableClock clock, Simulator simulator, Caller caller) implements AutoCloseable {
    static Scene open() {
        return open(options -> options);
    }

    static Scene open(UnaryOperator<Options> change) {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:30Z");
        Options options = Options.standard().withClock(clock).withStrict(true).withRateLimits(false).withLived(false);
        Simulator simulator = Simulator.start(change.apply(options));
        return new Scene(clock, simulator, Caller.of(simulator));
    }

    SimulatedAccount account() {
        return simulator.account();
    }

    Title movie(String slug) {
        return simulator.catalogue().find(Type.MOVIE, slug).orElseThrow();
    }

    Title show(String slug) {
        return simulator.catalogue().find(Type.SHOW, slug).orElseThrow();
    }

    Item episode(String slug, int season, int number) {
        CatalogueEpisode episode = show(slug).episode(season, number).orElseThrow();
        return Item.of(show(slug), episode);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
