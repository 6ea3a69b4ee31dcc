package dev.traktmcp.cli.setup;

import dev.traktmcp.cli.Terminal;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.store.OtherItems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which Trakt app to be, and whose sign-in to take over, if any. */
final class AppChoice {
    private static final int TRIES = 3;

    private final List<OtherSignIn> others;
    private final OtherItems keychain;
    private final Questions questions;
    private @Nullable OtherSignIn chosen;
    private boolean keychainRead;

    AppChoice(List<OtherSignIn> others, OtherItems keychain, Questions questions) {
        this.others = new ArrayList<>(others);
        this.keychain = keychain;
        this.questions = questions;
    }

    /**
     * The app, or null for the sandbox.
     *
     * @param known the one that the person or an entry has named, which wins
     */
    @Nullable
    App app(@Nullable App known) {
        if (known != null) {
            return known;
        }
        readKeychain();
        for (OtherSignIn other : others) {
            if (other.app() != null && agreed(other)) {
                chosen = other;
                return other.app();
            }
        }
        return asked();
    }

    private @Nullable App asked() {
        Terminal.print("""

                Trakt wants every server to speak as an app of its own, and since July 2026 only VIP members can
                create one, at https://developer.trakt.tv. Enter its client id, which is no secret.
                Without an app, press Enter: then you get the sandbox, a small Trakt on this machine that needs no
                account.""");
        for (int i = 0; i < TRIES; i++) {
            String id = questions.line("Client id:");
            if (id.isEmpty()) {
                return null;
            }
            if (id.matches(ServerCommand.CLIENT_ID)) {
                return new App(id, null, null);
            }
            Terminal.print("That is no client id. It is a long row of letters and digits, without spaces.");
        }
        throw new Questions.Unanswered();
    }

    /** The sign-in that the person wants to take over for this app; null where there is none or they do not. */
    @Nullable
    OtherSignIn signIn(App app) {
        if (chosen != null) {
            return chosen;
        }
        readKeychain();
        return others.stream().filter(other -> other.fits(app)).filter(this::agreed).findFirst().orElse(null);
    }

    private void readKeychain() {
        if (!keychainRead && questions.isAttended()) {
            keychainRead = true;
            others.addAll(OtherSignIns.inKeychain(keychain, questions));
        }
    }

    /** The app that the entries for this server name; null where they name none or several. */
    static @Nullable App inSettings(List<Client> clients, ServerCommand command) {
        Set<App> apps = new HashSet<>();
        for (Client client : clients) {
            try {
                SettingsFile file = SettingsFile.at(client.file());
                for (JsonNode entry : client.format().servers(file.content(), client.servers())) {
                    Optional.ofNullable(command.app(entry)).ifPresent(apps::add);
                }
            } catch (Unusable _) {
                // which is said when its turn comes
            }
        }
        return apps.size() == 1 ? apps.iterator().next() : null;
    }

    private boolean agreed(OtherSignIn other) {
        Terminal.print("\nA sign-in to Trakt was found in " + other.where()
                + ".\nTaking it over saves you signing in. Each sign-in can be renewed by one program only, so that one"
                + "\nwill have to sign in anew some day."
                + (other.app() == null || other.app().secret() == null ? ""
                        : " Its app has a secret, too: set TRAKT_CLIENT_SECRET beside the client id\n"
                                + "if Trakt will not renew it without."));
        return questions.agreed("Take it over?");
    }
}
