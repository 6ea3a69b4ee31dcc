package dev.traktmcp.simulator;

import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.account.SampleAccount;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.http.Faults;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.Servers;
import dev.traktmcp.simulator.http.Site;
import dev.traktmcp.simulator.oauth.DeviceCodes;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import dev.traktmcp.simulator.routes.ApiRoutes;
import dev.traktmcp.simulator.routes.AuthRoutes;
import dev.traktmcp.simulator.routes.view.World;
import dev.traktmcp.simulator.search.SearchEngine;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A running Trakt of our own, with one app and one signed-in free user. Its state lives as long as it runs, or is kept
 * in a folder. Safe for use by several threads: it serves one request at a time.
 */
public final class Simulator implements AutoCloseable {
    public static final String CLIENT_ID = "sandbox-client-id";
    /** Optional everywhere; the simulator refuses a wrong one. */
    public static final String CLIENT_SECRET = "sandbox-client-secret";

    public static final String ACCESS_TOKEN = "sandbox-access-token";
    public static final String REFRESH_TOKEN = "sandbox-refresh-token";

    private final Catalogue catalogue;
    private final SimulatedAccount account;
    private final People people;
    private final DeviceCodes deviceCodes;
    private final Faults faults;
    private final Servers front;

    private Simulator(Options options) {
        Clock clock = options.clock();
        IssuedTokens tokens = new IssuedTokens(clock);
        faults = new Faults(tokens);
        catalogue = options.catalogue().apply(clock);
        SampleAccount life = new SampleAccount(clock, catalogue);
        account = life.user(options.lived());
        people = new People(clock, faults::staleness, account);
        life.others().forEach(people::add);
        tokens.issue(account.profile().slug(), ACCESS_TOKEN, REFRESH_TOKEN);
        deviceCodes = new DeviceCodes(clock, options.selfApproval());
        World world = new World(clock, catalogue, new SearchEngine(catalogue, options.ranking()), people);
        AuthRoutes auth = new AuthRoutes(tokens, deviceCodes, CLIENT_ID, CLIENT_SECRET, account.profile().slug());
        Servers.Rules rules =
                new Servers.Rules(clock, CLIENT_ID, options.strict(), options.rateLimits(), options.pause());
        List<Route> routes = ApiRoutes.table(world);
        if (options.kept() != null) {
            AccountFile keeper = new AccountFile(clock, options.kept(), account, catalogue);
            keeper.load();
            routes = keeper.around(routes);
        }
        front = new Servers(rules, tokens, faults, routes, auth.table());
    }

    public static Simulator start(Options options) {
        return new Simulator(options);
    }

    /** The API without a network. */
    public Site api() {
        return front.api();
    }

    /** The sign-in without a network. */
    public Site auth() {
        return front.auth();
    }

    /** Stands for {@code https://api.trakt.tv}; without a trailing slash. */
    public URI apiUrl() {
        return front.apiUrl();
    }

    /** Stands for {@code https://auth.trakt.tv}; without a trailing slash. */
    public URI authUrl() {
        return front.authUrl();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The signed-in user, for assertions and for preparing a test. */
    public SimulatedAccount account() {
        return account;
    }

    /** All users, the signed-in one included. */
    public People people() {
        return people;
    }

    /** The sign-ins that wait; tests approve or deny them here. */
    public DeviceCodes deviceCodes() {
        return deviceCodes;
    }

    public Faults faults() {
        return faults;
    }

    /** The latest requests to either server, in the order in which they were answered. */
    public List<Recorded> requests() {
        return front.requests();
    }

    /**
     * What a strict simulator did not know, as {@code GET /no/such/route} or {@code GET /search/movie with [year]}: a
     * route or a parameter that is missing here, or one that Trakt does not have.
     */
    public List<String> unknown() {
        return front.unknown();
    }

    public void clearRequests() {
        front.clearRequests();
    }

    @Override
    public void close() {
        front.close();
    }
}
