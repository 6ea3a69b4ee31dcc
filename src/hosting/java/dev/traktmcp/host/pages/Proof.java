package dev.traktmcp.host.pages;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows that a form was sent from a page that we gave to this very browser: the page carries what only one who knows
 * the secret of the browser's cookie can make.
 */
final class Proof {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Proof() {}

    /** What the page carries for one purpose. */
    static String of(String secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return TEXT.encodeToString(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By what we know a browser again in what is stored, without its secret. */
    static String browser(String secret) {
        return of(secret, "browser");
    }

    /** Compares in a time that does not depend on where the two differ. */
    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
