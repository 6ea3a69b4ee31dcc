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
import dev.traktmcp.config.Version;
import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Dispatcher;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.modern.RequestStates;
import dev.traktmcp.mcp.modern.StateFolder;
import dev.traktmcp.mcp.stdio.StdioHost;
import dev.traktmcp.tools.ToolRegistry;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.wiring.Remembered;
import dev.traktmcp.wiring.TraktWiring;
import dev.traktmcp.wiring.WatchingWiring;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.zone.ZoneRulesProvider;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Wires every object by hand and starts one mode. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws IOException {
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
        Opening opening = opening(config);
        // What is built meanwhile is not needed before the first call of a tool.
        FutureTask<Served> served = new FutureTask<>(() -> build(config));
        if (!opening.isPrepared()) {
            served(served);
        }
        new StdioHost(opening, () -> served(served).protocol(), () -> states(config, served(served).viewer()),
                System.in, protocolOut, config.deadline())
                .run(() -> Thread.ofPlatform().daemon().name("build").start(() -> served(served).warm(config)));
        served(served).backend().close();
        System.exit(0);
    }

    private static Opening opening(Config config) {
        return chosen(() -> Opening.of(config.choice(), config.toolPrefix(), Version.current()));
    }

    private record Served(TraktWiring backend, Viewer viewer, Protocol protocol) {
        /** Has the rules of time zones loaded, and opens the connection to Trakt: the first call needs both. */
        void warm(Config config) {
            ZoneRulesProvider.getAvailableZoneIds();
            if (backend.remote().getAsBoolean()) {
                Deadline.within(config.deadline(), Clock.systemUTC(), () -> {
                    viewer.readAhead();
                    return true;
                });
            }
        }
    }

    /**
     * A server that cannot be built ends the process, as it would have if it had been built before anything was
     * answered.
     */
    private static Served build(Config config) {
        try {
            TraktWiring backend = TraktWiring.of(config);
            Remembered remembered = Remembered.of(config, backend);
            return new Served(backend, remembered.viewer(), protocol(config, backend, remembered));
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
            Remembered remembered = Remembered.of(config, backend);
            HttpHost host = HttpHost.start(
                    opening(config), protocol(config, backend, remembered),
                    () -> states(config, remembered.viewer()),
                    WatchingWiring.showcase(config, backend),
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

    private static Protocol protocol(Config config, TraktWiring backend, Remembered remembered) {
        Trakt trakt = remembered.trakt();
        Viewer viewer = remembered.viewer();
        Journal journal = journal(config, viewer);
        Tools all = ToolRegistry.tools(
                Context.of(trakt, backend.signIn(), viewer, journal, WatchingWiring.now(config, backend, trakt),
                        WatchingWiring.tmdb(config), Thread::sleep, Remembered.lock(config)),
                config.deadline());
        Catalog whole = Catalog.load(all.names()).prefixed(config.toolPrefix());
        Tools tools = chosen(() -> all.only(config.choice(), whole::isReadOnly));
        Catalog catalog = whole.only(tools.names());
        Dispatcher dispatcher = new Dispatcher(catalog, tools, config.jsonText(), config.sandbox() ? "[sandbox] " : "");
        return new Protocol(catalog, dispatcher, Version.current(),
                catalog.prefix().inWords(tools.instructions(config.choice())));
    }

    /** The journal; it lives as long as the account whose writes it has. */
    private static Journal journal(Config config, Viewer viewer) {
        Clock clock = Clock.systemUTC();
        Path home = Remembered.home(config);
        if (home == null) {
            // A demonstration in the sandbox gives the same replies each time.
            return Journal.inMemory(clock, viewer::account);
        }
        return Journal.in(home.resolve("journal"), clock, new SecureRandom(), viewer::account);
    }

    /** What clients give back with the second half of a call; shared where the journal is. */
    private static RequestStates states(Config config, Viewer viewer) {
        Path home = Remembered.home(config);
        return new RequestStates(home == null ? StateFolder.inMemory() : StateFolder.in(home.resolve("asked")),
                Clock.systemUTC(), viewer::accountIfKnown);
    }

    /** Makes what depends on the choice of tools, which may name one that does not exist. */
    private static <T> T chosen(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(Setting.TRAKT_MCP_TOOLS + ": " + e.getMessage());
        }
    }
}
