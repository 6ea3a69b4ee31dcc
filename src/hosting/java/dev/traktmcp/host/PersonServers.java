package dev.traktmcp.host;

import dev.traktmcp.home.Mutex;
import dev.traktmcp.host.metrics.Meters;
import dev.traktmcp.host.shared.Replicas;
import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.modern.ModernServer;
import dev.traktmcp.trakt.oauth.TokenStore;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.wiring.AccountServers.AccountServer;
import dev.traktmcp.wiring.AccountServers;
import dev.traktmcp.wiring.Kept;
import dev.traktmcp.wiring.TraktWiring;
import dev.traktmcp.wiring.Upstream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The tools of each person: made when they first call, and let go when they have not called for long and there is no
 * room. Safe for use by several threads.
 */
final class PersonServers implements AutoCloseable {
    /** One takes some hundred kilobytes, besides what it remembers of Trakt's answers. */
    private static final int MOST = 500;

    /** Whoever has called so lately may have a session open. */
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final AccountServers servers;
    private final Opening opening;
    private final Upstream upstream;
    private final Function<String, TokenStore> signIns;
    private final Function<String, Mutex> renewing;
    private final Function<String, Kept> kept;
    private final URI page;
    private final Meters meters;
    private final Clock clock;
    private final Replicas replicas;

    /** By the id of the person. Guarded by itself. */
    private final Map<String, PersonServer> all = new HashMap<>();

    /**
     * @param signIns the sign-in to Trakt of a person, by their id
     * @param renewing lets one at a time renew the tokens of a person at Trakt, by their id
     * @param kept what is kept of a person between calls, by their id
     * @param page where people sign in to Trakt again
     * @param replicas what other servers of the same people hear and tell
     */
    PersonServers(AccountServers servers, Upstream upstream, Function<String, TokenStore> signIns,
            Function<String, Mutex> renewing, Function<String, Kept> kept, URI page, Meters meters, Clock clock,
            Replicas replicas) {
        this.servers = servers;
        this.opening = servers.opening();
        this.upstream = upstream;
        this.signIns = signIns;
        this.renewing = renewing;
        this.kept = kept;
        this.page = page;
        this.meters = meters;
        this.clock = clock;
        this.replicas = replicas;
        replicas.hear(this::written);
        replicas.hear(Replicas.News.SIGN_IN, person -> Thread.startVirtualThread(() -> forgetHere(person)));
    }

    /** What answers one person. */
    record PersonServer(Catalog catalog, Answers answers, ModernServer modern, TraktAccount trakt, long[] lastUse) {
        private void end() {
            modern.close();
            trakt.close();
        }
    }

    Opening opening() {
        return opening;
    }

    /** @param person their id */
    PersonServer of(String person) {
        synchronized (all) {
            PersonServer server = all.get(person);
            if (server == null) {
                makeRoom();
                server = make(person);
                all.put(person, server);
            }
            server.lastUse()[0] = System.nanoTime();
            return server;
        }
    }

    private PersonServer make(String person) {
        TraktAccount trakt = TraktAccount.open(upstream.auth(), upstream.app(), signIns.apply(person),
                renewing.apply(person), null, clock, Thread::sleep);
        TraktWiring wiring = upstream.of(person, trakt, page);
        AccountServer account = servers.of(wiring, kept.apply(person), person);
        account.protocol().updates().tell(tool -> replicas.written(person, tool));
        Catalog catalog = account.catalog();
        Answers answers = meters.counted(account.protocol(), tool -> catalog.reads(tool) != null);
        return new PersonServer(catalog, answers,
                new ModernServer(opening, () -> answers::handle, account.states(), answers::updates), trakt,
                new long[1]);
    }

    private void makeRoom() {
        if (all.size() < MOST) {
            return;
        }
        long now = System.nanoTime();
        Map.Entry<String, PersonServer> oldest = null;
        for (Map.Entry<String, PersonServer> one : all.entrySet()) {
            if (oldest == null || one.getValue().lastUse()[0] - oldest.getValue().lastUse()[0] < 0) {
                oldest = one;
            }
        }
        if (oldest != null && now - oldest.getValue().lastUse()[0] > LATELY.toNanos()) {
            all.remove(oldest.getKey());
            oldest.getValue().end();
        }
    }

    /** Tells who listens here that another server has written something for a person. */
    private void written(String person, String tool) {
        PersonServer here;
        synchronized (all) {
            here = all.get(person);
        }
        if (here != null) {
            here.answers().updates().writtenElsewhere(tool);
        }
    }

    /** Ends what a person has open, on all servers, as they sign out, sign in again or are deleted. */
    void forget(String person) {
        forgetHere(person);
        replicas.tell(Replicas.News.SIGN_IN, person);
    }

    private void forgetHere(String person) {
        PersonServer gone;
        synchronized (all) {
            gone = all.remove(person);
        }
        if (gone != null) {
            gone.end();
        }
    }

    @Override
    public void close() {
        List<PersonServer> rest;
        synchronized (all) {
            rest = new ArrayList<>(all.values());
            all.clear();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            rest.forEach(one -> threads.execute(one::end)); // at once, as some may not read what they are told
        }
    }
}
