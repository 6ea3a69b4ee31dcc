package dev.traktmcp.host.pages;

import dev.traktmcp.host.store.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * Shows that a form was sent from a page that we gave to this very browser: the page carries what only one who knows
 * the secret of the browser's cookie can make.
 */
final class Proof {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Proof() {}

    /** What the page carries for one purpose. */
    static String of(String secret, String purpose) {
        return TEXT.encodeToString(Secrets.mark(secret.getBytes(StandardCharsets.UTF_8), purpose));
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
