package dev.traktmcp.wiring;

import dev.traktmcp.config.Config;
import dev.traktmcp.config.Setting;
import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.OAuth;
import dev.traktmcp.trakt.oauth.TraktAccount;
import java.net.URI;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Trakt as the people of a hosted server reach it: one app, one connection, one room for answers that are the same for
 * everybody, and each with their own tokens. Safe for use by several threads.
 *
 * @param api a wire to the API, without decorators
 * @param auth a wire to the auth host, without decorators
 * @param authorize where browsers are sent to sign in
 * @param sandbox the sandbox, where it is what people use; its pages belong under {@link #SANDBOX}
 * @param shared what the requests of a person share with those of others, by their id; null for nobody's
 */
public record Upstream(App app, Transport api, Transport auth, URI authorize, @Nullable Simulator sandbox,
        Function<@Nullable String, Chain.Shared> shared) implements AutoCloseable {
    /** Where Trakt sends browsers back to. */
    public static final String CALLBACK = "/trakt/callback";

    /** Where a host shows the sandbox's own pages. */
    public static final String SANDBOX = "/sandbox";

    private static final String AUTHORIZE = "/oauth/authorize";

    /**
     * The sandbox or Trakt, as the settings want it.
     *
     * @param watched looks at every request
     * @param shared what the requests of a person share with those of others, by their id; null for nobody's
     */
    public static Upstream of(Config config, UnaryOperator<Transport> watched,
            Function<@Nullable String, Chain.Shared> shared) {
        return config.sandbox() ? sandbox(config, watched, shared) : trakt(config, watched, shared);
    }

    private static Upstream trakt(Config config, UnaryOperator<Transport> watched,
            Function<@Nullable String, Chain.Shared> shared) {
        App app = config.app();
        if (app == null) {
            throw new UnusableSetting("to host, set " + Setting.TRAKT_CLIENT_ID + " to the client id of your own Trakt"
                    + " app from https://developer.trakt.tv; or try it with --sandbox, which needs nothing");
        }
        String callback = config.hosting().publicUrl() + CALLBACK;
        if (app.redirectUri() != null && !app.redirectUri().equals(callback)) {
            throw new UnusableSetting(Setting.TRAKT_REDIRECT_URI + " must be " + callback + " (register it with the"
                    + " app, too), or unset: then people sign in by a code, not " + app.redirectUri());
        }
        return new Upstream(app, watched.apply(new JdkTransport(config.apiUrl(), TraktWiring.agent())),
                watched.apply(new JdkTransport(config.authUrl(), TraktWiring.agent())),
                URI.create(config.authUrl() + AUTHORIZE), null, shared);
    }

    private static Upstream sandbox(Config config, UnaryOperator<Transport> watched,
            Function<@Nullable String, Chain.Shared> shared) {
        String here = config.hosting().publicUrl().toString();
        Function<Clock, Catalogue> catalogue = config.catalogue() == null
                ? Catalogue::builtIn : clock -> Catalogue.load(config.catalogue(), clock);
        Simulator simulator = Simulator.start(Options.standard().withStrict(true).withCatalogue(catalogue)
                .withApp(new dev.traktmcp.simulator.oauth.App(
                        Simulator.CLIENT_ID, Simulator.CLIENT_SECRET, Set.of(here + CALLBACK)))
                .withActivation(here + SANDBOX + "/activate"));
        App given = config.app();
        String redirect = given == null || given.redirectUri() != null ? here + CALLBACK : null;
        return new Upstream(new App(Simulator.CLIENT_ID, null, redirect),
                watched.apply(new SandboxTransport(simulator.api(), TraktWiring.agent())),
                watched.apply(new SandboxTransport(simulator.auth(), TraktWiring.agent())),
                URI.create(here + SANDBOX + AUTHORIZE), simulator, shared);
    }

    /** The sign-ins of the app. */
    public OAuth oauth() {
        return new OAuth(auth, app, Clock.systemUTC());
    }

    /**
     * Trakt for one person.
     *
     * @param person their id
     * @param page where they sign in to Trakt again, should Trakt have ended that
     */
    public TraktWiring of(String person, TraktAccount account, URI page) {
        Transport silent = Chain.around(api, app.id(), account.tokens(), System::nanoTime, Thread::sleep, new Random(),
                shared.apply(person));
        return new TraktWiring(request -> send(request, silent, account, page), silent, account::signIn,
                () -> account.tokens().access().isPresent(), account::close);
    }

    private static Response send(Request request, Transport next, TraktAccount account, URI page) {
        try {
            return next.send(request);
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotSignedIn) {
                throw new TraktException(
                        new Failure.NotSignedIn(page.toString(), null, !account.tokens().isSignedOut()), e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
