package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Takes back what setup did to the settings of clients. */
final class Undo {
    private final List<Client> clients;
    private final Receipts receipts;
    private final Questions questions;
    private final boolean yes;
    private int failures;

    Undo(List<Client> clients, Receipts receipts, Questions questions, boolean yes) {
        this.clients = clients;
        this.receipts = receipts;
        this.questions = questions;
        this.yes = yes;
    }

    /** Returns the exit code: 0 where nothing of ours is left, or the person wants to keep it. */
    int run() {
        List<Client> changed = clients.stream().filter(client -> receipts.of(client) != null).toList();
        if (changed.isEmpty()) {
            Terminal.print("There is nothing to take back: setup has changed no settings, or all has been undone.");
            return 0;
        }
        for (Client client : changed) {
            try {
                back(client, Objects.requireNonNull(receipts.of(client)));
            } catch (Unusable e) {
                failures++;
                Terminal.print("  It " + e.why() + ", so it stays as it is. Remove the entry yourself.");
            }
        }
        return failures == 0 ? 0 : 1;
    }

    private void back(Client client, Receipt receipt) throws Unusable {
        Path place = isThere(receipt.file()) ? receipt.file() : client.file(); // a variable may have moved it since
        Terminal.print("\n" + Terminal.bold(client.name()) + "  " + place);
        if (!isThere(place)) {
            done(client, receipt, "  The file is gone, and our entry with it.");
            return;
        }
        SettingsFile file = SettingsFile.at(place);
        if (Objects.equals(file.text(), receipt.before())) {
            done(client, receipt, "  It is as it was before setup.");
        } else if (receipt.left().equals(file.text()) && file.path().equals(receipt.file())) {
            whole(client, receipt, file);
        } else {
            entry(client, receipt, file);
        }
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void whole(Client client, Receipt receipt, SettingsFile file) throws Unusable {
        Terminal.print(LineDiff.of(receipt.left(), receipt.before() == null ? "" : receipt.before(),
                client.alone(receipt.name(), receipt.entry())));
        if (receipt.before() == null) {
            Terminal.print("  The file itself goes, too: setup made it.");
        }
        if (!agreed("Take this back?")) {
            Terminal.print("  Left as it is.");
            return;
        }
        if (receipt.before() == null) {
            file.delete();
        } else {
            file.write(receipt.before());
        }
        done(client, receipt, "  It is as it was before setup, to the letter.");
    }

    /** The file has changed since: only our entry goes. */
    private void entry(Client client, Receipt receipt, SettingsFile file) throws Unusable {
        Format format = client.format();
        if (!format.servers(file.content(), client.servers()).path(receipt.name()).equals(receipt.entry())) {
            done(client, receipt, "  Our entry is not in it any more, or somebody has changed it. It stays as it is.");
            return;
        }
        String without = format.without(file.content(), client.servers(), receipt.name());
        boolean goes = receipt.before() == null && Format.isBare(without, client.servers());
        Terminal.print(goes ? "  Nothing else is in it, so the file goes, too: setup made it."
                : "  Other things in it have changed since setup; they stay. Only our entry goes:");
        Terminal.print(LineDiff.of(file.content(), without, client.alone(receipt.name(), receipt.entry())));
        if (!agreed("Take this back?")) {
            Terminal.print("  Left as it is.");
            return;
        }
        if (goes) {
            file.delete();
        } else {
            file.write(without);
        }
        done(client, receipt, goes ? "  The file is gone." : "  The entry is gone, all else is as it was.");
    }

    private boolean agreed(String question) {
        return yes || questions.agreed("  " + question);
    }

    private void done(Client client, Receipt receipt, String said) {
        SettingsFile.tidy(receipt.file(), receipt.made());
        receipts.drop(client);
        Terminal.print(said);
    }
}
