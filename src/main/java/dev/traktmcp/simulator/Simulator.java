package dev.traktmcp.simulator;

import dev.traktmcp.simulator.account.People;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.http.Faults;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.Routes;
import dev.traktmcp.simulator.http.Servers;
import dev.traktmcp.simulator.http.Site;
import dev.traktmcp.simulator.oauth.AuthorizationCodes;
import dev.traktmcp.simulator.oauth.DeviceCodes;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import dev.traktmcp.simulator.people.Register;
import dev.traktmcp.simulator.people.Surroundings;
import dev.traktmcp.simulator.routes.signin.ActivatePage;
import dev.traktmcp.simulator.routes.signin.AuthRoutes;
import dev.traktmcp.simulator.routes.signin.AuthorizePage;
import dev.traktmcp.simulator.routes.signin.SignIns;
import dev.traktmcp.simulator.search.SearchEngine;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running Trakt of our own, with one app and one signed-in free user. Whoever else signs in by {@link #auth} has an
 * account of their own. Its state lives as long as it runs; the first account may be kept in a folder. Safe for use by
 * several threads: it serves one request at a time.
 */
public final class Simulator implements AutoCloseable {
    public static final String CLIENT_ID = "sandbox-client-id";
    /** Optional, but at a sign-in without PKCE; the simulator refuses a wrong one. */
    public static final String CLIENT_SECRET = "sandbox-client-secret";

    public static final String ACCESS_TOKEN = "sandbox-access-token";
    public static final String REFRESH_TOKEN = "sandbox-refresh-token";

    private final Catalogue catalogue;
    private final Register register;
    private final SignIns signIns;
    private final Faults faults;
    private final Servers front;

    private Simulator(Options options) {
        Clock clock = options.clock();
        IssuedTokens tokens = new IssuedTokens(clock);
        faults = new Faults(tokens);
        catalogue = options.catalogue().apply(clock);
        SearchEngine search = new SearchEngine(catalogue, options.ranking());
        register = new Register(new Surroundings(clock, catalogue, search, faults::staleness),
                new Register.Rules(options.lived(), options.newcomersLived(), options.mostPeople()),
                tokens::revokeAllOf);
        tokens.issue(account().profile().slug(), ACCESS_TOKEN, REFRESH_TOKEN);
        signIns = new SignIns(options.app(), register, tokens, new AuthorizationCodes(clock),
                new DeviceCodes(clock, options.selfApproval()));
        Servers.Rules rules = new Servers.Rules(
                clock, options.app().clientId(), options.strict(), options.rateLimits(), options.pause());
        List<Route> auth = new ArrayList<>(new AuthRoutes(signIns, options.activation()).table());
        auth.addAll(new AuthorizePage(signIns).table());
        auth.addAll(new ActivatePage(signIns).table());
        keep(options);
        front = new Servers(rules, tokens, faults, register::routes, Routes.of(auth));
    }

    /** What the first account does is kept, if anything is. */
    private void keep(Options options) {
        if (options.kept() != null) {
            AccountFile keeper = new AccountFile(options.clock(), options.kept(), account(), catalogue);
            keeper.load();
            register.routes(null).change(keeper::keeping);
        }
    }

    public static Simulator start(Options options) {
        return new Simulator(options);
    }

    /** The API without a network. */
    public Site api() {
        return front.api();
    }

    /**
     * The sign-in without a network. A host that shows its pages under a path of its own takes that off the target;
     * they hold no address.
     */
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

    /** The first user's, for assertions and for preparing a test. */
    public SimulatedAccount account() {
        return register.first();
    }

    /** The account of that name, if somebody has signed in by it. */
    public Optional<SimulatedAccount> account(String name) {
        return register.named(name);
    }

    /** The first user and those around them, but not those who have signed in, too. */
    public People people() {
        return register.aroundFirst();
    }

    /**
     * Signs somebody in without a page.
     *
     * @return empty where nobody can have that name
     */
    public Optional<IssuedTokens.Pair> signIn(String name) {
        return signIns.tokens(name);
    }

    /** Approves a device code for somebody; returns false where none waits, or nobody can have that name. */
    public boolean approve(String userCode, String name) {
        return signIns.approve(userCode, name);
    }

    /** The sign-ins that wait; tests approve or deny them here, for the first user. */
    public DeviceCodes deviceCodes() {
        return signIns.devices();
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
