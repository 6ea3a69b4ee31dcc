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
     * @param changed those of them that had not before
     * @param failed those that do not have it although they should
     */
    record Outcome(List<Client> connected, List<Client> changed, List<Client> failed) {}

    Outcome all(List<Client> clients, ServerCommand command) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Client client : clients) {
            Terminal.print("\n" + Terminal.bold(client.name()) + "  " + client.file());
            try {
                connect(client, command, outcome);
            } catch (Unusable e) {
                outcome.failed().add(client);
                Terminal.print("  It " + e.why() + ", so it stays as it is.\n  Mend that and run this again, or add"
                        + " by hand:\n" + byHand(client, command));
            }
        }
        return outcome;
    }

    private void connect(Client client, ServerCommand command, Outcome outcome) throws Unusable {
        switch (Plan.of(client, command, receipts.of(client))) {
            case Plan.Ready(String name) -> {
                Terminal.print("  It has this already, as " + name + ".");
                outcome.connected().add(client);
            }
            case Plan.Personal(String name) -> {
                Terminal.print("  Its entry " + name + " starts this server with settings of your own. It stays.");
                outcome.connected().add(client);
            }
            case Plan.Change change -> {
                if (isMade(client, change)) {
                    outcome.connected().add(client);
                    outcome.changed().add(client);
                }
            }
        }
    }

    private boolean isMade(Client client, Plan.Change change) throws Unusable {
        if (change.another()) {
            Terminal.print("  It has another server named " + Plan.NAME + ", which stays. This one would be "
                    + change.receipt().name() + ".");
        }
        Receipt former = receipts.of(client);
        String ours = client.alone(change.receipt().name(), change.receipt().entry())
                + (former == null ? "" : client.alone(former.name(), former.entry()));
        Terminal.print(LineDiff.of(change.file().content(), change.receipt().left(), ours));
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
        return client.alone(Plan.NAME, client.form().entry(Plan.NAME, command)).indent(4).stripTrailing();
    }
}
