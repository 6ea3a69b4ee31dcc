package dev.traktmcp.cli.setup;

import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Keeps what {@code setup --undo} needs in the person's folder, one file for each client. */
final class Receipts {
    private final Home home;

    Receipts(Path home) {
        this.home = new Home(home);
    }

    @Nullable
    Receipt of(Client client) {
        try {
            return Files.exists(file(client)) ? Receipt.of(Files.readString(file(client))) : null;
        } catch (IOException | JacksonException _) {
            return null;
        }
    }

    /** @throws Unusable where it cannot be kept, so that nothing may be changed */
    void keep(Client client, Receipt receipt) throws Unusable {
        try {
            home.ready();
            Files.createDirectories(file(client).getParent(), Home.mode("rwx------"));
            AtomicFile.write(file(client), receipt.json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable("stays, as no copy of it can be kept in " + home.folder() + " (" + e.getMessage() + ")");
        }
    }

    void drop(Client client) {
        try {
            Files.deleteIfExists(file(client));
            SettingsFile.tidy(file(client), home.file("setup"));
        } catch (IOException _) {
            // the next undo finds nothing left to do
        }
    }

    private Path file(Client client) {
        return home.file("setup").resolve(client.id() + ".json");
    }
}
