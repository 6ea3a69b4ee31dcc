package dev.traktmcp.host;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proofs of our own sign-ins at Trakt (PKCE, RFC 7636): each follows from its state by a key, so none has to be
 * kept anywhere. Safe for use by several threads.
 */
final class Proofs {
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key secret, and the same wherever a browser may come back to */
    Proofs(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** 43 characters. */
    String verifier(String state) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return text(mac.doFinal(state.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    String challenge(String state) {
        try {
            return text(MessageDigest.getInstance("SHA-256")
                    .digest(verifier(state).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
