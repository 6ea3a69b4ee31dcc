package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.io.IOException;
import java.security.SecureRandom;

/** Opens the store that the person wants, or the next best one with a warning. */
public final class Stores {
    private static final LazyLogger LOG = new LazyLogger(Stores.class);

    /** Where to keep tokens. */
    public enum Kind { FILE, KEYCHAIN }

    private Stores() {}

    /** @param system the name in Java's {@code os.name} */
    public static TokenStore of(Kind wanted, Home home, HomeLock lock, String clientId, String system) {
        TokenStore file = FileStore.plain(home, clientId);
        return switch (wanted) {
            case FILE -> file;
            // A keychain may ask the person to unlock it, so we open it only when we need it.
            case KEYCHAIN -> new LazyStore(() -> keychain(file, home, lock, clientId, system));
        };
    }

    private static TokenStore keychain(TokenStore file, Home home, HomeLock lock, String clientId, String system) {
        try {
            Keychain keychain = Keychain.of(system)
                    .orElseThrow(() -> new IOException("there is none on " + system + " that this server knows"));
            byte[] key = new EncryptionKey(keychain, home, lock).get();
            TokenStore sealed = FileStore.sealed(home, clientId, new AesGcm(key, new SecureRandom()));
            return lock.alone(() -> moved(file, sealed));
        } catch (IOException e) {
            LOG.warn("The keychain cannot be used ({}): tokens are kept in a file instead.", e.getMessage());
            return file;
        }
    }

    /** Moves a sign-in that was stored before the keychain was wanted, or while it did not answer. */
    private static TokenStore moved(TokenStore file, TokenStore sealed) {
        StoredSignIn lying = file.read();
        if (lying.isGood()) {
            sealed.write(lying);
            file.write(lying.signedOut());
        }
        return sealed;
    }
}
