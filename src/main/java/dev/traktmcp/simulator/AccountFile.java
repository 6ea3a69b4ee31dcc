package dev.traktmcp.simulator;

import dev.traktmcp.simulator.account.SavedAccount;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the user's account in a file. It reads the file at the start and writes it after each write, as a whole or not
 * at all. Only one simulator should use a folder: of two, the last to write wins. It writes files by itself, as the
 * simulator shares no code with the client, and does not guard the file from other users, as it holds nobody's real
 * account. Used under the lock that serves one request at a time.
 */
final class AccountFile {
    private static final Logger LOG = LoggerFactory.getLogger(AccountFile.class);
    private static final int VERSION = 1;

    private final Clock clock;
    private final Path file;
    private final SimulatedAccount account;
    private final SavedAccount saved;

    /** @param folder made when it is missing */
    AccountFile(Clock clock, Path folder, SimulatedAccount account, Catalogue catalogue) {
        this.clock = clock;
        this.file = folder.resolve("account.json");
        this.account = account;
        this.saved = new SavedAccount(catalogue);
    }

    /** Reads what was kept. It puts an unreadable file aside and never overwrites it. */
    void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            JsonNode kept = JsonTree.read(Files.readAllBytes(file));
            if (kept.path("version").asInt(0) != VERSION) {
                throw new IOException("its version is not " + VERSION);
            }
            saved.read(kept.path("account"), new SimulatedAccount(clock, account.profile())); // all of it, or nothing
            saved.read(kept.path("account"), account);
        } catch (IOException | JacksonException | DateTimeException e) {
            putAside(e);
        }
    }

    private void putAside(Exception reason) {
        Path aside = file.resolveSibling("account.json.unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.warn("The sandbox that was kept cannot be read ({}), so it begins anew; the old one is {}",
                reason.getMessage().lines().findFirst().orElse(""), aside.getFileName());
    }

    /** The same route, but a write also saves the account. */
    Route keeping(Route route) {
        return route.method().equals("GET") ? route : new Route(
                route.method(), route.template(), route.auth(), route.query(), call -> {
                    Answer answer = route.handler().apply(call);
                    save();
                    return answer;
                });
    }

    private void save() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        whole.set("account", saved.write(account));
        Path next = file.resolveSibling("account.json.new");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (ByteBuffer left = ByteBuffer.wrap(JsonTree.write(whole)); left.hasRemaining();) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
