package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that the person wants, or the next best one, out loud. */
public final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    /** Where tokens are to be kept. */
    public enum Kind { FILE, KEYCHAIN }

    private Stores() {}

    /** @param system as Java names it in {@code os.name} */
    public static TokenStore of(Kind wanted, Home home, HomeLock lock, String clientId, String system) {
        TokenStore file = FileStore.plain(home, clientId);
        return switch (wanted) {
            case FILE -> file;
            // A keychain may have to be unlocked by the person: nobody should be asked before it is needed.
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

    /** A sign-in from before the keychain was wanted, or from while it could not be reached, goes on there. */
    private static TokenStore moved(TokenStore file, TokenStore sealed) {
        StoredSignIn lying = file.read();
        if (lying.isGood()) {
            sealed.write(lying);
            file.write(lying.signedOut());
        }
        return sealed;
    }
}
