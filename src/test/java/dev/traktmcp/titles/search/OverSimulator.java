package dev.traktmcp.titles.search;

import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.search.SearchRanking;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Authorized;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;

/** Titles over a simulator with its own catalogue, without what the client adds in pace and memory. */
record OverSimulator(Simulator simulator, TitleFinder titles) implements AutoCloseable {

    static OverSimulator with(SearchRanking ranking) {
        return with(Options.standard().withRanking(ranking));
    }

    static OverSimulator with(Options options) {
        Simulator simulator = Simulator.start(options.withStrict(true).withRateLimits(false).withLived(false));
        JdkTransport wire = new JdkTransport(simulator.apiUrl(), "trakt-mcp/test");
        Trakt trakt = new Trakt(new Statuses(new Authorized(wire, Simulator.CLIENT_ID, AccessTokens.none())));
        return new OverSimulator(simulator, new TitleFinder(trakt));
    }

    Resolution resolve(String said) {
        return resolve(Reference.parse(said, "title"));
    }

    Resolution resolve(Reference reference) {
        simulator.clearRequests();
        return titles.resolve(reference);
    }

    int requests() {
        return simulator.requests().size();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
