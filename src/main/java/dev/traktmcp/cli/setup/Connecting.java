package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Goes from client to client: shows the change, asks, makes it. */
final class Connecting {
    private final Receipts receipts;
    private final Questions questions;
    private final boolean yes;

    Connecting(Receipts receipts, Questions questions, boolean yes) {
        this.receipts = receipts;
        this.questions = questions;
        this.yes = yes;
    }

    /**
     * @param connected those that have our entry now
     * @param failed those that do not have it although they should
     */
    record Outcome(List<Client> connected, List<Client> failed) {}

    Outcome all(List<Client> clients, ServerCommand command) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (Client client : clients) {
            Terminal.print("\n" + Terminal.bold(client.name()) + "  " + client.file());
            try {
                if (connected(client, command)) {
                    outcome.connected().add(client);
                }
            } catch (Unusable e) {
                outcome.failed().add(client);
                Terminal.print("  It " + e.why() + ", so it stays as it is.\n  Mend that and run this again, or add"
                        + " by hand:\n" + byHand(client, command));
            }
        }
        return outcome;
    }

    private boolean connected(Client client, ServerCommand command) throws Unusable {
        return switch (Plan.of(client, command, receipts.of(client))) {
            case Plan.Ready(String name) -> {
                Terminal.print("  It has this already, as " + name + ".");
                yield true;
            }
            case Plan.Personal(String name) -> {
                Terminal.print("  Its entry " + name + " starts this server with settings of your own. It stays.");
                yield true;
            }
            case Plan.Change change -> made(client, change);
        };
    }

    private boolean made(Client client, Plan.Change change) throws Unusable {
        if (change.another()) {
            Terminal.print("  It has another server named " + Plan.NAME + ", which stays. This one would be "
                    + change.receipt().name() + ".");
        }
        Terminal.print(LineDiff.of(change.file().content(), change.receipt().left()));
        if (!yes && !questions.agreed(
                change.file().text() == null ? "  Make this file?" : "  Make this change?")) {
            Terminal.print("  Left as it is.");
            return false;
        }
        change.make(client, receipts);
        Terminal.print(change.file().text() == null ? "  Done." : "  Done. A copy of what it was is kept.");
        return true;
    }

    /** What a person would write, as the only thing in the file. */
    static String byHand(Client client, ServerCommand command) {
        return client.format()
                .insert("", client.servers(), Plan.NAME, client.form().entry(Plan.NAME, command))
                .indent(4).stripTrailing();
    }
}
