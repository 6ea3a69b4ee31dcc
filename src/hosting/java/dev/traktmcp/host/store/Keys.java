package dev.traktmcp.host.store;

import dev.traktmcp.config.UnusableSetting;
import dev.traktmcp.home.AtomicFile;
import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that seal Trakt's tokens: the current one, and former ones, which only open. */
public final class Keys {
    private static final int BYTES = 32;
    private static final String FILE = "keys";

    private final Map<String, byte[]> byId;
    private final String current;

    private Keys(Map<String, byte[]> byId) {
        this.byId = byId;
        current = byId.keySet().iterator().next();
    }

    /**
     * The keys of the setting, or of the file {@code keys} in the home, which is made where there is none.
     *
     * @param setting {@code id:key,id:key} with 32 bytes in base64 each, the current one first; null for the file
     * @throws UnusableSetting where they cannot be used; no key is in its message
     */
    public static Keys of(@Nullable String setting, Home home) {
        return setting != null ? parsed(setting, "TRAKT_MCP_KEYS") : new HomeLock(home, Thread::sleep).alone(() -> {
            try {
                return inFile(home.file(FILE));
            } catch (IOException e) {
                throw new UnusableSetting("The file with the keys, " + home.file(FILE) + ", cannot be used: "
                        + e.getMessage() + ".");
            }
        });
    }

    private static Keys inFile(Path file) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] key = new byte[BYTES];
            SecureRandom random = new SecureRandom();
            random.nextBytes(key);
            String id = "k%08x".formatted(random.nextInt());
            AtomicFile.write(file,
                    (id + ":" + Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Home.trusted(file);
        if (Home.isReadByOthers(file)) {
            Home.hide(file);
        }
        return parsed(Files.readString(file), file.toString());
    }

    /** @param where it stands, for who has to mend it */
    private static Keys parsed(String text, String where) {
        Map<String, byte[]> byId = new LinkedHashMap<>();
        for (String one : text.strip().split("\\s*[,\\n]\\s*")) {
            int colon = one.indexOf(':');
            String id = one.substring(0, Math.max(colon, 0)).strip();
            if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
                throw new UnusableSetting("Key " + (byId.size() + 1) + " in " + where
                        + " has to begin with its name, letters and digits, and a colon.");
            }
            if (byId.put(id, bytes(one.substring(colon + 1).strip(), id, where)) != null) {
                throw new UnusableSetting("There are two keys named " + id + " in " + where + ".");
            }
        }
        return new Keys(byId);
    }

    private static byte[] bytes(String base64, String id, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new UnusableSetting("The key " + id + " in " + where + " is not 32 bytes in base64, which"
                + " openssl rand -base64 32 would give.");
    }

    String current() {
        return current;
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** Null where it is not known here. */
    byte @Nullable [] key(String id) {
        return byId.get(id);
    }
}
