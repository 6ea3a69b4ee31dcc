package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.search.SearchEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Whether a movie has been released, or an episode of a show has aired. */
    public boolean isOut(Title title) {
        return title.type() == Type.SHOW
                ? title.airedBy(now()) > 0
                : title.facts().released() != null && !title.facts().released().isAfter(today());
    }

    public Views views() {
        return new Views(now());
    }
}
