package dev.traktmcp.host;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.HostSettings;
import dev.traktmcp.home.Home;
import dev.traktmcp.host.metrics.Meters;
import dev.traktmcp.host.oauth.Endpoints;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.pages.Pages;
import dev.traktmcp.host.shared.Replicas;
import dev.traktmcp.host.store.Clients;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.store.Keys;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.host.store.kept.HostKept;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.http.access.Section;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.wiring.AccountServers;
import dev.traktmcp.wiring.Upstream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A server for many people that runs, put together by hand. */
final class Running implements AutoCloseable {
    private static final LazyLogger LOG = new LazyLogger(Running.class);

    /** Enough for some thousand people, of whom not all are there at once. */
    static final HttpHost.Limits LIMITS = new HttpHost.Limits(4_000, 64, 4_000, Duration.ofSeconds(60),
            Duration.ofSeconds(30), Duration.ofMillis(500));

    static final String FILE = "host.db";

    private static final Duration INVITED = Duration.ofDays(1);
    private static final Duration TIDYING = Duration.ofHours(1);

    private final Config config;
    private final Path folder;
    private final Store store;
    private final HostKept kept;
    private final Upstream upstream;
    private final HttpHost host;
    /** What has to be closed, the latest first. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    Running(Config config, Path folder, Clock clock, SecureRandom random) throws IOException {
        this(config, folder, clock, random, clients -> KnownClients.of(clients, clock, System::nanoTime), LIMITS);
    }

    /**
     * The same for those who know better.
     *
     * @param known which clients may send people here, of those that are kept
     */
    Running(Config config, Path folder, Clock clock, SecureRandom random, Function<Clients, KnownClients> known,
            HttpHost.Limits limits) throws IOException {
        this.config = config;
        this.folder = folder;
        HostSettings settings = config.hosting();
        URI here = settings.publicUrl();
        Home home = new Home(folder);
        home.ready();
        try {
            Meters meters = new Meters();
            Database database = closing(database(settings, folder, clock));
            Keys keys = Keys.of(settings.keys(), home);
            store = Store.of(database, keys, clock, random);
            kept = new HostKept(store, clock, random);
            store.reseal();
            Replicas replicas = closing(Replicas.of(config));
            if (settings.redis() != null) {
                meters.show("trakt_mcp.redis.up", () -> replicas.isReached() ? 1 : 0);
            }
            upstream = closing(Upstream.of(config, meters::watched, replicas::of));
            AccountServers servers = new AccountServers(config, clock);
            PersonServers people = new PersonServers(servers, upstream, store.signIns()::of,
                    person -> database.mutex("sign-in " + person), kept::of, Pages.account(here), meters, clock,
                    replicas);
            TraktDoor door = new TraktDoor(upstream, store, new Proofs(store.root().derived("proofs of sign-ins")),
                    slug -> settings.isOpen() || config.sandbox() || settings.allowed().contains(slug),
                    people::forget, clock);
            PersonCallers callers = new PersonCallers(store.tokens(), store.grants(), store.people(), people,
                    new Challenges(here), new Pace(settings.callsPerMinute(), replicas));
            Endpoints endpoints = new Endpoints(here, store, known.apply(store.clients()), Pages.faults(),
                    settings.proxies(), clock, System::nanoTime);
            Pages pages = new Pages(store, door, endpoints.authorizations(), person -> {
                hangUp(person);
                replicas.tell(Replicas.News.ACCESS, person);
            }, here, clock, random);
            HostSite site = new HostSite(sections(settings, meters, endpoints, pages));
            host = HttpHost.start(people.opening(), callers, site, config.door(), config.deadline(), Client.THINKING,
                    limits);
            replicas.hear(Replicas.News.ACCESS, person -> Thread.startVirtualThread(() -> hangUp(person)));
            ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("tidying").factory());
            tidying.scheduleWithFixedDelay(this::tidy, 0, TIDYING.toMinutes(), TimeUnit.MINUTES);
            parts.push(tidying::shutdownNow);
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    private static Database database(HostSettings settings, Path folder, Clock clock) {
        String url = settings.database();
        return url == null ? Database.embedded(folder.resolve(FILE), settings.several(), clock)
                : Database.postgresql(url, settings.several(), clock);
    }

    private List<Section> sections(HostSettings settings, Meters meters, Endpoints endpoints, Pages pages) {
        StateServlet state = new StateServlet(store.database(), meters, settings.metricsToken());
        List<Section> sections = new ArrayList<>(List.of(
                endpoints,
                new HostSite.Few(List.of("GET"), Map.of(StateServlet.READY, state, StateServlet.METRICS, state))));
        if (upstream.sandbox() != null) {
            SandboxServlet sandbox = new SandboxServlet(upstream.sandbox());
            sections.add(new HostSite.Few(List.of("GET", "POST"),
                    SandboxServlet.PATHS.stream().collect(Collectors.toMap(path -> path, _ -> sandbox))));
        }
        sections.add(pages);
        return sections;
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.push(part);
        return part;
    }

    Store store() {
        return store;
    }

    Upstream upstream() {
        return upstream;
    }

    /** What whoever started it needs to know. */
    String greeting() {
        URI here = config.hosting().publicUrl();
        String text = "trakt-mcp: hosting at " + here + " (listening on " + host.address() + "); assistants connect to "
                + here + "/mcp";
        if (config.hosting().database() != null && Database.isLeftIn(folder.resolve(FILE))) {
            text += "\nWhat " + FILE + " in the home keeps is not used, as there is --database. To have it there, end"
                    + " this, empty that database and call host move.";
        }
        return store.people().hasHost() ? text
                : text + "\nNobody runs this server yet. Whoever signs in by this link, within a day, does: "
                        + Pages.invitation(here, store.invitations().invite(null, INVITED, 1));
    }

    /** Ends the streams of whoever may not use a person's account any more. */
    private void hangUp(String person) {
        host.hangUp(PersonCallers.lost(person));
    }

    void join() throws InterruptedException {
        host.join();
    }

    /** Answers what has begun, then closes the database. */
    @Override
    public synchronized void close() {
        if (host != null) {
            host.close();
        }
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("Something could not be closed: {}", e.toString());
            }
        }
    }

    private void tidy() {
        try {
            store.forget();
            kept.forget();
        } catch (StoreUnavailable e) {
            LOG.warn("What is of no use any more could not be forgotten: {}", e.getMessage());
        }
    }
}
