package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.home.Home;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.StoredSignInJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Trakt app of one home in the system's keychain, so that later starts need not be given its id and secret. */
public final class KeychainApp {
    private static final LazyLogger LOG = new LazyLogger(KeychainApp.class);

    /** After this time a server starts without the app rather than keep its client waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The version of what is kept; an app without one has version 1. */
    private static final int VERSION = 1;

    private final Optional<Keychain> keychain;
    private final Home home;

    /** @param system the name in Java's {@code os.name} */
    public KeychainApp(Path home, String system) {
        this(Keychain.of(system), home);
    }

    KeychainApp(Optional<Keychain> keychain, Path home) {
        this.keychain = keychain;
        this.home = new Home(home);
    }

    /** The app, or null where none is kept or the keychain does not answer now. */
    public @Nullable App read() {
        if (!Files.isDirectory(home.folder())) {
            return null;
        }
        try {
            return Deadline.within(PATIENCE, Clock.systemUTC(), this::kept).map(KeychainApp::app).orElse(null);
        } catch (IOException e) {
            LOG.warn("The keychain cannot be asked for the Trakt app: {}", e.getMessage());
            return null;
        }
    }

    private Optional<String> kept() throws IOException {
        try {
            return keychain.isEmpty() ? Optional.empty() : keychain.get().read(name());
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
    }

    /** Keeps the app; returns whether that worked. */
    public boolean keep(App app) {
        if (app.equals(read())) {
            return true;
        }
        try {
            home.ready();
            keychain.orElseThrow(() -> new IOException("this server knows none on this system"))
                    .write(name(), text(app));
            return app.equals(read());
        } catch (IOException e) {
            LOG.warn("The Trakt app cannot be kept in the keychain: {}", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            throw Pause.cancelled();
        }
    }

    /** The app as the keychain keeps it. */
    static String text(App app) {
        ObjectNode json = StoredSignInJson.MAPPER.createObjectNode().put("version", VERSION)
                .put("id", app.id()).put("secret", app.secret()).put("redirect_uri", app.redirectUri());
        return Base64.getEncoder().encodeToString(StoredSignInJson.MAPPER.writeValueAsBytes(json));
    }

    /** The app in this text; null where there is none that we could read. */
    static @Nullable App app(String kept) {
        try {
            JsonNode json =
                    StoredSignInJson.MAPPER.readTree(
                            new String(Base64.getDecoder().decode(kept), StandardCharsets.UTF_8));
            String id = json.path("id").stringValue(null);
            boolean ours = json.path("version").asInt(VERSION) == VERSION;
            return id == null || !ours ? null
                    : new App(id, json.path("secret").stringValue(null), json.path("redirect_uri").stringValue(null));
        } catch (IllegalArgumentException | JacksonException _) {
            return null;
        }
    }

    private String name() throws IOException {
        return home.digest() + "-app";
    }
}
