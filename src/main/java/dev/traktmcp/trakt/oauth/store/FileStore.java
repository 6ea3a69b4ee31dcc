package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.StoredSignInJson;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps sign-ins in one file of the home, by client id, so that each app has its own entry. A writer holds the home's
 * lock; a reader needs none, as the file is replaced as a whole.
 */
public final class FileStore implements TokenStore {
    private static final LazyLogger LOG = new LazyLogger(FileStore.class);
    static final String SEALED = "tokens.sealed";
    private static final int VERSION = 1;

    private final Home home;
    private final Path file;
    private final Encryption seal;
    private final String kind;
    private final String clientId;

    private FileStore(Home home, String name, Encryption seal, String kind, String clientId) {
        this.home = home;
        this.file = home.file(name);
        this.seal = seal;
        this.kind = kind;
        this.clientId = clientId;
    }

    public static TokenStore plain(Home home, String clientId) {
        return new FileStore(home, "tokens.json", Encryption.none(), "file", clientId);
    }

    static TokenStore sealed(Home home, String clientId, Encryption seal) {
        return new FileStore(home, SEALED, seal, "keychain", clientId);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public StoredSignIn read() {
        JsonNode entry = all().path("apps").path(clientId);
        return entry.isObject() ? StoredSignInJson.read(entry) : StoredSignIn.NONE;
    }

    @Override
    public void write(StoredSignIn session) {
        ObjectNode all = all();
        all.withObjectProperty("apps").set(clientId, StoredSignInJson.write(session));
        try {
            AtomicFile.write(file,
                    seal.close(StoredSignInJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all)));
        } catch (IOException | GeneralSecurityException e) {
            throw Home.unusable("its file cannot be written", e);
        }
    }

    /** The whole file, including other apps' entries. */
    private ObjectNode all() {
        home.ready();
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return StoredSignInJson.MAPPER.createObjectNode().put("version", VERSION);
            }
            Home.trusted(file);
            if (Home.isReadByOthers(file)) {
                LOG.warn("Other users of the machine could read the file of the sign-in; from now on they cannot.");
                Home.hide(file);
            }
            JsonNode json = StoredSignInJson.MAPPER.readTree(seal.open(Files.readAllBytes(file)));
            if (json.path("version").asInt(0) != VERSION || !(json instanceof ObjectNode all)) {
                throw new Failure.StoreUnusable("its file was written by another version of trakt-mcp").raise();
            }
            return all;
        } catch (NoSuchFileException _) {
            return StoredSignInJson.MAPPER.createObjectNode().put("version", VERSION);
        } catch (JacksonException _) { // reported without its message, which may quote a token
            throw Home.unusable("its file is damaged", null);
        } catch (GeneralSecurityException e) {
            throw Home.unusable("its file was sealed with a key that the keychain no longer has", e);
        } catch (IOException e) {
            throw Home.unusable("its file cannot be read", e);
        }
    }
}
