package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.search.SearchEngine;
import java.time.Clock;
import java.time.Instant;

/** What all routes answer from. */
public record World(Clock clock, Catalogue catalogue, SearchEngine search, People people) {
    public Instant now() {
        return clock.instant();
    }

    public SimulatedAccount reading() {
        return people.reading();
    }

    public SimulatedAccount writing() {
        return people.writing();
    }

    public Views views() {
        return new Views(now());
    }
}
