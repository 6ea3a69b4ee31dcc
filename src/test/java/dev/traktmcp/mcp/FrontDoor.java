package dev.traktmcp.mcp;

import dev.traktmcp.Await;
import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.recent.RecentWrites;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tools.ToolRegistry;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.SignInPrompting;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.trakt.oauth.store.MemoryStore;
import dev.traktmcp.watching.WatchingNow;
import dev.traktmcp.wiring.Kept;
import dev.traktmcp.wiring.Remembered;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The whole server in this process: JSON-RPC in, real tools, real HTTP behind, JSON-RPC out. */
public final class FrontDoor {
    static final Client CLIENT = new Nobody();

    /** A call comes in a turn of its own: the person has said something since the last one. */
    private static final Duration SAYING = Duration.ofSeconds(20);

    /** Never changes, and takes longest to make. */
    private static final AtomicReference<Catalog> CATALOG = new AtomicReference<>();

    private final Protocol protocol;
    private final Elapsed time;
    private Supplier<List<String>> unknown = List::of;

    private FrontDoor(Transport transport, Supplier<DeviceSignIn> signIn, Elapsed time) {
        this(transport, transport, signIn, Tmdb.none(), time, null);
    }

    /** @param home the folder of what is written, or null for the memory */
    private FrontDoor(Transport transport, Transport silent, Supplier<DeviceSignIn> signIn, Tmdb tmdb, Elapsed time,
            Path home) {
        this.time = time;
        InstantSource clock = time.clock();
        Remembered remembered = Remembered.of(owner -> home == null ? RecentWrites.inMemory(clock, owner)
                : RecentWrites.in(home.resolve("recent"), clock, owner), transport, silent,
                (told, quiet) -> new Viewer(told, quiet, clock, null));
        Trakt trakt = remembered.trakt();
        Viewer viewer = remembered.viewer();
        Journal journal = home == null ? Journal.inMemory(clock, viewer::account)
                : Journal.in(home.resolve("journal"), clock, RandomGenerator.getDefault(), viewer::account);
        Tools tools = ToolRegistry.tools(
                Context.of(trakt, signIn, viewer, journal, new WatchingNow(trakt, signIn, "robin"), tmdb, _ -> {},
                        home == null ? HomeLock.ofThisProcess() : Kept.plays(home)),
                Duration.ofHours(1));
        Catalog catalog = CATALOG.updateAndGet(loaded -> loaded == null ? Catalog.load(tools.names()) : loaded);
        protocol = new Protocol(catalog, new Dispatcher(catalog, tools, JsonText.AUTO, ""), "test", "");
    }

    /** A clock that stands, so that no call is late, however slow the machine is. */
    private static InstantSource now() {
        return InstantSource.fixed(Instant.now());
    }

    /** To a simulator, as its ready-made user. */
    public static FrontDoor to(Simulator simulator) {
        return to(simulator, now());
    }

    /** The same at another time, which should be the simulator's. */
    public static FrontDoor to(Simulator simulator, InstantSource clock) {
        return to(simulator.apiUrl(), AccessTokens.fixed(Simulator.ACCESS_TOKEN), clock).whole(simulator);
    }

    /** The same with a folder that it shares with others. */
    public static FrontDoor to(Simulator simulator, InstantSource clock, Path home) {
        Elapsed time = new Elapsed(clock);
        Transport api = chain(simulator.apiUrl(), AccessTokens.fixed(Simulator.ACCESS_TOKEN), time);
        return new FrontDoor(api, api, () -> { throw new Failure.NoApp().raise(); }, Tmdb.none(), time, home)
                .whole(simulator);
    }

    /** To any server; nothing waits between repeats. */
    public static FrontDoor to(URI api, AccessTokens tokens) {
        return to(api, tokens, now());
    }

    private static FrontDoor to(URI api, AccessTokens tokens, InstantSource clock) {
        Elapsed time = new Elapsed(clock);
        return new FrontDoor(chain(api, tokens, time), () -> { throw new Failure.NoApp().raise(); }, time);
    }

    /** To whatever answers, signed in as the simulator's ready-made user. */
    public static FrontDoor to(Transport wire, InstantSource clock) {
        Elapsed time = new Elapsed(clock);
        return new FrontDoor(chain(wire, AccessTokens.fixed(Simulator.ACCESS_TOKEN), time),
                () -> {
                    throw new Failure.NoApp().raise();
                }, time);
    }

    /** With an account that can be signed in and out. */
    public static FrontDoor to(Simulator simulator, TraktAccount account, InstantSource clock) {
        return to(new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"), account, clock).whole(simulator);
    }

    /** The same before whatever answers. */
    public static FrontDoor to(Transport wire, TraktAccount account, InstantSource clock) {
        Elapsed time = new Elapsed(clock);
        Transport api = chain(wire, account.tokens(), time);
        return new FrontDoor(
                new SignInPrompting(api, account::signIn), api, account::signIn, Tmdb.none(), time, null);
    }

    /** The simulator's ready-made user's; nobody asks again whether a code has been entered. */
    public static TraktAccount signedIn(Simulator simulator, InstantSource clock) {
        return TraktAccount.open(new JdkTransport(simulator.authUrl(), "trakt-mcp/test"),
                new App(Simulator.CLIENT_ID, null, null),
                new MemoryStore(), HomeLock.ofThisProcess(),
                new InitialTokens(Simulator.ACCESS_TOKEN, Simulator.REFRESH_TOKEN), clock,
                _ -> Await.forEver());
    }

    /** With pictures. */
    static FrontDoor to(Simulator simulator, Tmdb tmdb) {
        Elapsed time = new Elapsed(now());
        Transport api = chain(simulator.apiUrl(), AccessTokens.fixed(Simulator.ACCESS_TOKEN), time);
        return new FrontDoor(api, api, () -> { throw new Failure.NoApp().raise(); }, tmdb, time, null)
                .whole(simulator);
    }

    private static Transport chain(URI api, AccessTokens tokens, Elapsed time) {
        return chain(new JdkTransport(api, "trakt-mcp/test"), tokens, time);
    }

    private static Transport chain(Transport wire, AccessTokens tokens, Elapsed time) {
        return Chain.around(wire, Simulator.CLIENT_ID, tokens, time, time, RandomGenerator.getDefault());
    }

    /** A call that needs what a strict simulator does not have fails, whatever it replies. */
    private FrontDoor whole(Simulator simulator) {
        unknown = simulator::unknown;
        return this;
    }

    /** For those who bring a transport of their own. */
    public Protocol protocol() {
        return protocol;
    }

    /** The result of a call of a tool: {@code content}, {@code isError} and so on. */
    public Map<String, Object> call(String tool, Map<String, Object> arguments) {
        return call(tool, arguments, CLIENT);
    }

    /** The same for a person who can be asked, and who chooses or declines. */
    public Map<String, Object> call(
            String tool, Map<String, Object> arguments, Function<List<Candidate>, Optional<Candidate>> person) {
        return call(tool, arguments, new Nobody() {
            @Override
            public boolean canAsk() {
                return true;
            }

            @Override
            public Optional<Candidate> ask(String question, List<Candidate> choices) {
                return person.apply(choices);
            }
        });
    }

    private Map<String, Object> call(String tool, Map<String, Object> arguments, Client client) {
        time.sleep(SAYING);
        int before = unknown.get().size();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        protocol.handle(
                JsonRpc.request(1, "tools/call", Map.of("name", tool, "arguments", arguments)), client,
                answer::complete);
        try {
            Map<String, Object> result = Catalog.child(answer.get(), "result");
            refuseUnknown(unknown.get(), before, tool + " replied: " + text(result));
            return result;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer to any request: {@code result} or {@code error}. */
    public Map<String, Object> ask(String method, Map<String, Object> params) {
        time.sleep(SAYING);
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        int before = unknown.get().size();
        protocol.handle(JsonRpc.request(1, method, params), CLIENT, answer::complete);
        Map<String, Object> answered = answer.join();
        refuseUnknown(unknown.get(), before, method + " answered: " + answered);
        return answered;
    }

    private static void refuseUnknown(List<String> missing, int before, String reply) {
        if (missing.size() > before) {
            throw new AssertionError("the simulator has no route for " + missing.getLast() + ": add one in"
                    + " dev.traktmcp.simulator.routes (CONTRIBUTING.md, \"Add an endpoint\"); " + reply);
        }
    }

    public static String text(Map<String, Object> result) {
        return ((Map<?, ?>) ((List<?>) result.get("content")).getFirst()).get("text").toString();
    }

    public static boolean isError(Map<String, Object> result) {
        return Boolean.TRUE.equals(result.get("isError"));
    }
}
