package dev.traktmcp.simulator.people;

import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.SampleAccount;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.http.Routes;
import dev.traktmcp.simulator.routes.ApiRoutes;
import dev.traktmcp.simulator.routes.view.World;
import dev.traktmcp.simulator.search.SearchEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What everybody's Trakt is made from.
 *
 * @param staleness how long reads lag behind writes
 */
public record Surroundings(Clock clock, Catalogue catalogue, SearchEngine search, Supplier<Duration> staleness) {
    /**
     * Somebody with an account, and the Trakt around it.
     *
     * @param around the account itself and sample people of its own, so that nobody's friends are anybody else's
     * @param routes all routes of the data API, which answer from these
     */
    record Person(SimulatedAccount account, People around, Routes routes) {}

    /** @param lived whether the account has the sample's past, or starts with nothing */
    Person person(Profile profile, boolean lived, People.Elsewhere elsewhere) {
        SampleAccount life = new SampleAccount(clock, catalogue);
        SimulatedAccount account = life.user(profile, lived);
        People around = new People(clock, staleness, account, elsewhere);
        life.others(profile.slug()).forEach(around::add);
        return new Person(account, around, ApiRoutes.of(new World(clock, catalogue, search, around)));
    }
}
