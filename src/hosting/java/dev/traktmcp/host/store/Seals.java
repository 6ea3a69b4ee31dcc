package dev.traktmcp.host.store;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.Home;
import dev.traktmcp.trakt.oauth.store.AesGcm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Seals what may be read by nobody without the keys: AES-GCM, bound to what it is about and to its key, so that it
 * opens in no other place. Safe for use by several threads.
 */
public record Seals(Keys keys, SecureRandom random) {
    /**
     * What was sealed.
     *
     * @param keyId the key, by its name
     */
    record Sealed(String keyId, byte[] bytes) {}

    /** Seals with the current key. */
    Sealed close(String about, byte[] plain) {
        try {
            return new Sealed(keys.current(), seal(about, keys.current()).close(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Opens what was sealed about the same; what cannot be opened is {@code StoreUnusable}. */
    byte[] open(String about, Sealed sealed) {
        try {
            return seal(about, sealed.keyId()).open(sealed.bytes());
        } catch (GeneralSecurityException e) {
            throw Home.unusable("it was sealed with another key than the one that is named " + sealed.keyId()
                    + " here", e);
        }
    }

    private AesGcm seal(String about, String keyId) {
        byte[] key = keys.key(keyId);
        if (key == null) {
            throw new Failure.StoreUnusable("it was sealed with the key " + keyId + ", which is not here").raise();
        }
        return new AesGcm(key, ("trakt-mcp host 1 " + about + " " + keyId).getBytes(StandardCharsets.UTF_8), random);
    }

    /** The same for a text, as a text. */
    public String closed(String about, String plain) {
        Sealed sealed = close(about, plain.getBytes(StandardCharsets.UTF_8));
        return sealed.keyId() + ":" + Base64.getEncoder().encodeToString(sealed.bytes());
    }

    /** Opens what {@link #closed} gave. */
    public String opened(String about, String closed) {
        int colon = closed.indexOf(':');
        byte[] bytes = Base64.getDecoder().decode(closed.substring(colon + 1));
        return new String(open(about, new Sealed(closed.substring(0, colon), bytes)), StandardCharsets.UTF_8);
    }
}
