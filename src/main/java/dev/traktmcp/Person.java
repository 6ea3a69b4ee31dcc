package dev.traktmcp;

import dev.traktmcp.cli.Doctor;
import dev.traktmcp.cli.Login;
import dev.traktmcp.cli.Logout;
import dev.traktmcp.cli.Terminal;
import dev.traktmcp.cli.contract.ContractCheck;
import dev.traktmcp.cli.setup.Account;
import dev.traktmcp.cli.setup.Machine;
import dev.traktmcp.cli.setup.Questions;
import dev.traktmcp.cli.setup.Setup;
import dev.traktmcp.cli.setup.Wish;
import dev.traktmcp.config.Config;
import dev.traktmcp.config.Mode;
import dev.traktmcp.config.Setting;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Authorized;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import dev.traktmcp.trakt.oauth.SignInState;
import dev.traktmcp.trakt.oauth.TraktAccount;
import dev.traktmcp.trakt.oauth.store.KeychainApp;
import dev.traktmcp.trakt.oauth.store.Stores;
import dev.traktmcp.wiring.TraktWiring;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words for the person at the terminal, wired. */
record Person(Config config) implements Account {
    /** Runs the word; returns the exit code. */
    int run() {
        try {
            return config.mode() == Mode.SETUP ? setUp() : config.contract() ? compare() : about(config.app());
        } catch (TraktException e) {
            Terminal.print(Explanation.of(e.failure()).text());
            return 1;
        }
    }

    private int about(@Nullable App app) {
        if (app == null) {
            Terminal.print(Explanation.of(new Failure.NoApp()).text());
            return 1;
        }
        return switch (config.mode()) {
            case LOGIN -> signIn(app);
            case LOGOUT -> with(app, config.seed(), account -> Logout.run(account.signIn()));
            default -> check(app);
        };
    }

    private int compare() {
        try (TraktWiring trakt = TraktWiring.of(config)) {
            boolean signedIn = trakt.signIn().get().state() instanceof SignInState.SignedIn;
            return new ContractCheck(trakt.silent(), signedIn, Terminal::print).run();
        }
    }

    private int setUp() {
        Machine machine =
                new Machine(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), config.folders());
        Charset typed = Charset.forName(System.getProperty("stdin.encoding", "UTF-8"));
        Questions questions =
                new Questions(new BufferedReader(new InputStreamReader(System.in, typed)), Terminal.isAttended());
        Wish wish = new Wish(config.app(), config.sandbox(), config.sandboxDir(), carried(), config.yes());
        Setup setup = new Setup(machine, config.home(), wish, questions, this);
        return config.undo() ? setup.undo() : setup.run();
    }

    /** What the server must be told, too, to find the same sign-in. */
    private Map<String, String> carried() {
        Map<String, String> carried = new TreeMap<>();
        if (config.isHomeGiven()) {
            carried.put(Setting.TRAKT_MCP_HOME.name(), config.home().toString());
        }
        if (config.tokenStore() == Stores.Kind.KEYCHAIN) {
            carried.put(Setting.TRAKT_MCP_TOKEN_STORE.name(), "keychain");
        }
        return carried;
    }

    @Override
    public boolean isSignedIn(App app) {
        return with(app, config.seed(), account -> account.signIn().state() instanceof SignInState.SignedIn);
    }

    @Override
    public int signIn(App app) {
        int code = with(app, config.seed(), account -> new Login(account.signIn(), trakt(app, account).users(),
                Clock.systemUTC(), Thread::sleep).run());
        if (code == 0) {
            keep(app);
        }
        return code;
    }

    @Override
    public void takeOver(App app, InitialTokens tokens) {
        with(app, tokens, TraktAccount::signIn); // which puts them into the store
        keep(app);
    }

    @Override
    public int check(App app) {
        return with(app, config.seed(), account -> {
            Transport wire = new JdkTransport(config.apiUrl(), TraktWiring.agent());
            Transport auth = new JdkTransport(config.authUrl(), TraktWiring.agent());
            return new Doctor(new Authorized(wire, app.id(), AccessTokens.none()), auth, trakt(app, account).users(),
                    account.signIn(), config.home(), Clock.systemUTC(), config.timezone()).run();
        });
    }

    private <T> T with(App app, @Nullable InitialTokens seed, Function<TraktAccount, T> work) {
        try (TraktAccount account = TraktWiring.account(config, app, seed)) {
            return work.apply(account);
        }
    }

    private Trakt trakt(App app, TraktAccount account) {
        return new Trakt(TraktWiring.transport(config.apiUrl(), app.id(), account.tokens()));
    }

    private void keep(App app) {
        if (config.tokenStore() == Stores.Kind.KEYCHAIN) {
            boolean kept = new KeychainApp(config.home(), System.getProperty("os.name")).keep(app);
            Terminal.print(kept
                    ? "The app is kept in the keychain, too: from now on TRAKT_CLIENT_ID need not be set."
                    : "The keychain did not take the app: go on setting TRAKT_CLIENT_ID.");
        }
    }
}
