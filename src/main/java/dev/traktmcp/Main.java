package dev.traktmcp;

import dev.traktmcp.cli.Demo;
import dev.traktmcp.cli.Health;
import dev.traktmcp.cli.Terminal;
import dev.traktmcp.cli.bench.Bench;
import dev.traktmcp.cli.bench.Requests;
import dev.traktmcp.config.Config;
import dev.traktmcp.config.Help;
import dev.traktmcp.config.Setting;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.http.token.BearerAuth;
import dev.traktmcp.mcp.http.token.OneAccount;
import dev.traktmcp.mcp.http.token.WatchingSite;
import dev.traktmcp.mcp.modern.ModernServer;
import dev.traktmcp.mcp.stdio.StdioHost;
import dev.traktmcp.web.WatchingServlet;
import dev.traktmcp.wiring.AccountServers;
import dev.traktmcp.wiring.AccountServers.AccountServer;
import dev.traktmcp.wiring.Hosting;
import dev.traktmcp.wiring.Kept;
import dev.traktmcp.wiring.TraktWiring;
import dev.traktmcp.wiring.WatchingWiring;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.zone.ZoneRulesProvider;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Wires every object by hand and starts one mode. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws IOException {
        Opening.readAhead();
        try {
            start(Config.read(arguments));
        } catch (UnusableSetting e) {
            fail(e);
        }
    }

    private static void start(Config config) throws IOException {
        System.setProperty(Setting.TRAKT_MCP_LOG.name(), config.log());
        switch (config.mode()) {
            case STDIO -> serve(config);
            case HTTP -> listen(config);
            case HOST -> hosting().host(config);
            case HOST_MOVE -> hosting().move(config);
            case HEALTH -> System.exit(Health.ask(config.door().host(), config.door().port()));
            case SETUP, LOGIN, LOGOUT, DOCTOR -> System.exit(new Person(config).run());
            case DEMO -> System.exit(Demo.play(config.catalogue()));
            case BENCH_RESOLUTION -> System.exit(Bench.resolution(config.catalogue(), config.requests()));
            case BENCH_REQUESTS -> System.exit(Requests.count());
            case HELP -> Terminal.print(Help.text());
        }
    }

    private static void serve(Config config) throws IOException {
        OutputStream protocolOut = new FileOutputStream(FileDescriptor.out);
        System.setOut(new PrintStream(System.err, true)); // so that no print breaks the protocol
        AccountServers servers = new AccountServers(config);
        Opening opening = servers.opening();
        // What is built meanwhile is not needed before the first call of a tool.
        FutureTask<Served> served = new FutureTask<>(() -> build(config, servers));
        if (!opening.isPrepared()) {
            served(served);
        }
        new StdioHost(opening, () -> served(served).account().protocol(),
                () -> served(served).account().states().get(), System.in, protocolOut, config.deadline())
                .run(() -> Thread.ofPlatform().daemon().name("build").start(() -> served(served).warm(config)));
        served(served).backend().close();
        System.exit(0);
    }

    private record Served(TraktWiring backend, AccountServer account) {
        /** Has the rules of time zones loaded, and opens the connection to Trakt: the first call needs both. */
        void warm(Config config) {
            ZoneRulesProvider.getAvailableZoneIds();
            if (backend.remote().getAsBoolean()) {
                Deadline.within(config.deadline(), Clock.systemUTC(), () -> {
                    account.viewer().readAhead();
                    return true;
                });
            }
        }
    }

    /**
     * A server that cannot be built ends the process, as it would have if it had been built before anything was
     * answered.
     */
    private static Served build(Config config, AccountServers servers) {
        try {
            TraktWiring backend = TraktWiring.of(config);
            return new Served(backend, servers.of(backend, Kept.of(config)));
        } catch (UnusableSetting e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
        throw new AssertionError();
    }

    /** Builds it, unless that has begun, and waits for it. */
    private static Served served(FutureTask<Served> served) {
        served.run();
        try {
            return served.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void fail(UnusableSetting e) {
        System.err.println("trakt-mcp: " + e.getMessage() + "\nTry: trakt-mcp help (./run.sh help in its folder)");
        System.exit(2);
    }

    private static void listen(Config config) {
        try (TraktWiring backend = TraktWiring.of(config)) {
            AccountServers servers = new AccountServers(config);
            Opening opening = servers.opening();
            AccountServer account = servers.of(backend, Kept.of(config));
            Protocol protocol = account.protocol();
            BearerAuth lock = new BearerAuth(config.door().token());
            HttpHost host = HttpHost.start(opening,
                    new OneAccount(lock, protocol,
                            new ModernServer(opening, () -> protocol::handle, account.states(), protocol::updates)),
                    new WatchingSite(lock, new WatchingServlet(WatchingWiring.showcase(config, backend))),
                    config.door(), config.deadline());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(host::close));
            System.err.println("trakt-mcp: listening on " + host.address()
                    + "/mcp (older clients: /sse); what is playing, to look at: /watching");
            SmallHeap.keep();
            host.join();
        } catch (IOException e) {
            System.err.println(
                    "trakt-mcp: cannot listen: " + e.getMessage() + "\nAnother port: --port 0 takes a free one");
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Hosting hosting() {
        for (Hosting hosting : ServiceLoader.load(Hosting.class)) {
            SmallHeap.keep();
            return hosting;
        }
        throw new UnusableSetting("what serves many people is not in this jar; the container image for hosting and"
                + " ./run.sh host in the folder of the sources have it");
    }
}
