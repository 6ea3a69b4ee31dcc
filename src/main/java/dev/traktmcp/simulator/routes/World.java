package dev.traktmcp.simulator.routes;

import dev.traktmcp.simulator.account.Account;
import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.search.Search;
import java.time.Clock;
import java.time.Instant;

/** Everything that routes answer from. */
public record World(Clock clock, Catalogue catalogue, Search search, People people) {
    Instant now() {
        return clock.instant();
    }

    Account reading() {
        return people.reading();
    }

    Account writing() {
        return people.writing();
    }

    Views views() {
        return new Views(now());
    }
}
