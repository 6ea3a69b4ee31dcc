package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.Launcher;
import dev.traktmcp.cli.Terminal;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.store.OtherItems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads a person from nothing to an assistant that knows their Trakt account. */
public final class Setup {
    private final Machine machine;
    private final Wish wish;
    private final Questions questions;
    private final Account account;
    private final List<String> launcher;
    private final Receipts receipts;
    private final List<Client> clients;

    /**
     * Neither changes nor reads anything yet.
     *
     * @param home the person's folder, in which what undoes all is kept
     */
    public Setup(Machine machine, Path home, Wish wish, Questions questions, Account account) {
        this(machine, home, wish, questions, account, Launcher.words());
    }

    /** @param launcher what starts the server */
    Setup(Machine machine, Path home, Wish wish, Questions questions, Account account, List<String> launcher) {
        this.machine = machine;
        this.wish = wish;
        this.questions = questions;
        this.account = account;
        this.launcher = launcher;
        receipts = new Receipts(home);
        clients = Clients.of(machine);
    }

    /** Connects what is there; returns the exit code: 0 where nothing is left to do. */
    public int run() {
        try {
            return connect();
        } catch (Questions.Unanswered _) {
            return unattended(", and say which Trakt app to use:\n--trakt-client-id <id>, or --sandbox for none");
        }
    }

    /** Takes all of it back; returns the exit code. */
    public int undo() {
        try {
            return new Undo(clients, receipts, questions, wish.yes()).run();
        } catch (Questions.Unanswered _) {
            return unattended("");
        }
    }

    /** What is said where a question finds nobody. */
    private static int unattended(String more) {
        Terminal.print(
                "Nobody is here to answer, so nothing more was changed. To do without questions, add --yes" + more
                        + ".");
        return 1;
    }

    private int connect() {
        List<Client> here = clients.stream().filter(client -> client.isHere(machine)).toList();
        if (here.isEmpty()) {
            return nobodyHere();
        }
        Terminal.print("Found on this machine: " + names(here) + ".\n"
                + (wish.yes() ? "Each change is shown"
                        : "No settings are changed before you have seen how and said yes")
                + ", and all can be taken back.");
        if (wish.sandbox()) {
            return told(here, new Connecting(receipts, questions, wish.yes()).all(here, command(null)), true);
        }
        App known = known(here);
        AppChoice choice = new AppChoice(OtherSignIns.inFiles(machine.home()), new OtherItems(machine.system()),
                questions);
        App app = wish.yes() ? known : choice.app(known);
        if (app == null && wish.yes()) {
            throw new Questions.Unanswered();
        }
        Connecting.Outcome outcome = new Connecting(receipts, questions, wish.yes()).all(here, command(app));
        if (app == null || outcome.connected().isEmpty()) {
            return told(here, outcome, app == null);
        }
        int code;
        boolean fine;
        try {
            code = signIn(app, choice);
            fine = code == 0 && account.isSignedIn(app);
        } catch (TraktException e) {
            Terminal.print(Explanation.of(e.failure()).text());
            code = 1;
            fine = false;
        }
        return Math.max(told(here, outcome, fine), code);
    }

    private @Nullable App known(List<Client> here) {
        App known = wish.app() == null ? AppChoice.inSettings(here, command(null)) : wish.app();
        if (known != null && wish.app() == null) {
            Terminal.print("Your Trakt app is known from an entry that is there: client id " + known.id()
                    + ".\nFor another one: " + Launcher.line() + " setup --trakt-client-id <id>");
        }
        return known;
    }

    private int signIn(App app, AppChoice choice) {
        Terminal.print("\n" + Terminal.bold("Your account at Trakt"));
        if (!account.isSignedIn(app)) {
            boolean asks = questions.isAttended() && !wish.yes();
            OtherSignIn other = asks ? choice.signIn(app) : null;
            if (other != null) {
                account.takeOver(app, other.tokens());
            } else if (!asks || !questions.agreed("You are not signed in yet. Do it now?")) {
                Terminal.print(
                        "You are not signed in yet. When you like: " + Launcher.line() + " login --trakt-client-id "
                                + app.id() + "\nOr just ask your assistant: it gets an address and a code for you.");
                return 0;
            } else if (account.signIn(app) != 0) {
                return 1;
            }
        }
        Terminal.print("Checking everything once:");
        return account.check(app);
    }

    /** @param fine whether nothing is left to do but the settings of clients */
    private int told(List<Client> here, Connecting.Outcome outcome, boolean fine) {
        if (fine && outcome.changed().isEmpty() && outcome.connected().equals(here)) {
            Terminal.print("\nAll is in place: " + names(here) + ". Ask: \"What is on my watchlist?\""
                    + "\nWhere this server does not show, restart the assistant.");
        } else if (!outcome.connected().isEmpty()) {
            Terminal.print("\nSet up: " + names(outcome.connected()) + ". Restart what is open, then ask: "
                    + "\"What is on my watchlist?\"");
        }
        if (!outcome.failed().isEmpty()) {
            Terminal.print("Not connected: " + names(outcome.failed()) + ", as said above.");
        }
        if (here.stream().anyMatch(client -> receipts.of(client) != null)) {
            Terminal.print("To take the changes back: " + Launcher.line() + " setup --undo");
        }
        return outcome.failed().isEmpty() ? 0 : 1;
    }

    private int nobodyHere() {
        Terminal.print("None of the assistants that this knows is on this machine: " + names(clients) + ".\n"
                + "If yours is another one, add this to its MCP settings, with your own client id in it:\n\n"
                + Connecting.byHand(clients.getFirst(),
                        command(wish.app() == null && !wish.sandbox() ? new App("…", null, null) : wish.app())));
        return 1;
    }

    /** @param app null for the sandbox */
    private ServerCommand command(@Nullable App app) {
        List<String> arguments = new ArrayList<>(launcher.subList(1, launcher.size()));
        Map<String, String> environment = new TreeMap<>();
        if (app != null) {
            environment.put("TRAKT_CLIENT_ID", app.id());
            environment.putAll(wish.carried());
        } else if (wish.sandboxDir() != null) {
            arguments.addAll(List.of("--sandbox-dir", wish.sandboxDir().toAbsolutePath().toString()));
        } else {
            arguments.add("--sandbox");
        }
        return new ServerCommand(launcher.getFirst(), arguments, environment);
    }

    private static String names(List<Client> clients) {
        return clients.stream().map(Client::name).collect(Collectors.joining(", "));
    }
}
