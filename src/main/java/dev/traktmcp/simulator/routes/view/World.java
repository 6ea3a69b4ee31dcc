package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.Account;
import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.search.Search;
import java.time.Clock;
import java.time.Instant;

/** Everything that routes answer from. */
public record World(Clock clock, Catalogue catalogue, Search search, People people) {
    public Instant now() {
        return clock.instant();
    }

    public Account reading() {
        return people.reading();
    }

    public Account writing() {
        return people.writing();
    }

    public Views views() {
        return new Views(now());
    }
}
