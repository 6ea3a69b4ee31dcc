package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.Version;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.DeviceSignIn;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.SignInPrompting;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import dev.traktmcp.trakt.oauth.TokenStore;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.trakt.oauth.store.MemoryStore;
import dev.traktmcp.trakt.oauth.store.Stores;
import java.net.URI;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Trakt that the tools use: the real one or the sandbox. They differ in an address and a client id. Safe for use by
 * several threads.
 *
 * @param transport begins a sign-in where one is needed
 * @param silent never begins a sign-in
 * @param remote whether requests go over a network, as somebody who is signed in; reads the store
 */
public record TraktWiring(
        Transport transport, Transport silent, Supplier<DeviceSignIn> signIn, BooleanSupplier remote, Runnable end)
        implements AutoCloseable {
    /** The sandbox treats a device code as entered at this poll. */
    private static final int SANDBOX_POLLS = 1;

    /** The sandbox or Trakt, as the settings want it. */
    public static TraktWiring of(Config config) {
        return config.sandbox() ? sandbox(config) : trakt(config);
    }

    /** Wires the real Trakt. Without a client id every call fails and says what is missing. */
    private static TraktWiring trakt(Config config) {
        App app = config.app();
        if (app == null) {
            Transport none = _ -> { throw new Failure.NoApp().raise(); };
            return new TraktWiring(none, none, () -> { throw new Failure.NoApp().raise(); }, () -> false, () -> {});
        }
        TraktAccount account = account(config, app, config.seed());
        Transport api = transport(config.apiUrl(), app.id(), account.tokens());
        // A killed server also has to write down the tokens that Trakt has just sent.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(account::close));
        return new TraktWiring(new SignInPrompting(api, account::signIn), api, account::signIn,
                () -> account.tokens().access().isPresent(), () -> {});
    }

    /** @param seed first tokens */
    public static TraktAccount account(Config config, App app, @Nullable InitialTokens seed) {
        Home home = new Home(config.home());
        HomeLock lock = new HomeLock(home, Thread::sleep);
        TokenStore store =
                Stores.of(config.tokenStore(), home, lock, app.id(), System.getProperty("os.name"));
        Transport auth = new JdkTransport(config.authUrl(), agent());
        return TraktAccount.open(auth, app, store, lock, seed, Clock.systemUTC(), Thread::sleep);
    }

    /** Starts the simulator in parallel, as a large catalogue takes a while; the server can answer until then. */
    private static TraktWiring sandbox(Config config) {
        Function<Clock, Catalogue> catalogue = config.catalogue() == null
                ? Catalogue::builtIn : clock -> Catalogue.load(config.catalogue(), clock);
        CompletableFuture<Simulator> simulator = CompletableFuture.supplyAsync(
                () -> Simulator.start(Options.standard().withStrict(true).withSelfApproval(SANDBOX_POLLS)
                        .withCatalogue(catalogue).withKept(config.sandboxDir())));
        CompletableFuture<TraktAccount> account = simulator.thenApply(TraktWiring::sandboxAccount);
        CompletableFuture<Transport> api = simulator.thenCombine(account,
                (running, known) -> around(new SandboxTransport(running.api(), agent()), Simulator.CLIENT_ID,
                        known.tokens()));
        Transport silent = request -> api.join().send(request);
        Supplier<DeviceSignIn> signIn = () -> account.join().signIn();
        return new TraktWiring(new SignInPrompting(silent, signIn), silent, signIn, () -> false,
                () -> simulator.join().close());
    }

    /** Signed in from the start; after a sign-out, a code approves itself at the first poll, some seconds later. */
    private static TraktAccount sandboxAccount(Simulator simulator) {
        return TraktAccount.open(new SandboxTransport(simulator.auth(), agent()),
                new App(Simulator.CLIENT_ID, null, null),
                new MemoryStore(
                        StoredSignIn.of(new TokenPair(Simulator.ACCESS_TOKEN, Simulator.REFRESH_TOKEN, null, null))),
                HomeLock.ofThisProcess(), null,
                Clock.systemUTC(), Thread::sleep);
    }

    public static Transport transport(URI url, String clientId, AccessTokens tokens) {
        return around(new JdkTransport(url, agent()), clientId, tokens);
    }

    private static Transport around(Transport wire, String clientId, AccessTokens tokens) {
        return Chain.around(wire, clientId, tokens, System::nanoTime, Thread::sleep, new Random());
    }

    public static String agent() {
        return "trakt-mcp/" + Version.current();
    }

    @Override
    public void close() {
        end.run();
    }
}
