package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Recorded;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.store.FileStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A Trakt of the test's own on a clock that is moved by hand, and a home for the tokens. */
public final class Household implements AutoCloseable {
    static final InitialTokens SEED = new InitialTokens(Simulator.ACCESS_TOKEN, Simulator.REFRESH_TOKEN);
    static final App APP = new App(Simulator.CLIENT_ID, null, null);

    final SettableClock clock = SettableClock.at("2026-11-21T20:00:00Z");
    final Simulator simulator;
    final Home home;
    final HomeLock lock;

    Household(Path folder) {
        this(folder, options -> options);
    }

    Household(Path folder, UnaryOperator<Options> change) {
        simulator = Simulator.start(change.apply(
                Options.standard().withClock(clock).withStrict(true).withRateLimits(false)));
        home = new Home(folder);
        lock = new HomeLock(home, Thread::sleep);
    }

    OAuth oauth() {
        return oauth(simulator.authUrl(), clock);
    }

    static OAuth oauth(URI auth, InstantSource clock) {
        return new OAuth(new JdkTransport(auth, "trakt-mcp/test"), APP, clock);
    }

    TokenStore store() {
        return FileStore.plain(home, Simulator.CLIENT_ID);
    }

    /** As another process would have them: nothing is shared but the home. */
    StoredTokens tokens(InitialTokens seed) {
        return new StoredTokens(oauth(), store(), lock, seed, clock);
    }

    DeviceSignIn signIn(Pause pause) {
        return new DeviceSignIn(oauth(), store(), lock, clock, pause);
    }

    Trakt trakt(StoredTokens tokens) {
        return new Trakt(chain(simulator.apiUrl(), tokens));
    }

    Trakt trakt(StoredTokens tokens, DeviceSignIn signIn) {
        return new Trakt(new SignInPrompting(chain(simulator.apiUrl(), tokens), () -> signIn));
    }

    static Transport chain(URI api, StoredTokens tokens) {
        return Chain.around(new JdkTransport(api, "trakt-mcp/test"), Simulator.CLIENT_ID, tokens,
                System::nanoTime, _ -> {}, new Random(7));
    }

    /** Who Trakt says is signed in. */
    String whoami(StoredTokens tokens) {
        return trakt(tokens).users().settings().user().username();
    }

    void untilTheyExpire() {
        clock.advance(Duration.ofDays(7));
    }

    List<Recorded> sent(String path) {
        return simulator.requests().stream().filter(request -> request.path().equals(path)).toList();
    }

    List<Recorded> refreshes() {
        return sent("/oauth/token");
    }

    public static Failure failure(Runnable call) {
        try {
            call.run();
        } catch (TraktException e) {
            return e.failure();
        }
        throw new AssertionError("it did not fail");
    }

    @Override
    public void close() {
        simulator.close();
    }
}
