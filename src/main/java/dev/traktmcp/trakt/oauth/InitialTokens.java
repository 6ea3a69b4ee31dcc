package dev.traktmcp.trakt.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * First tokens that a person brought along. They go into the store once; afterwards the store's newer pair takes
 * precedence, and a fingerprint tells whether these are the same first tokens or others.
 *
 * @param access null only if {@code refresh} is not
 */
public record InitialTokens(@Nullable String access, @Nullable String refresh) {
    private static final int SALT = 16;

    /** Null without either token. */
    public static @Nullable InitialTokens of(@Nullable String access, @Nullable String refresh) {
        return access == null && refresh == null ? null : new InitialTokens(access, refresh);
    }

    TokenPair pair() {
        return new TokenPair(access, refresh, null, null);
    }

    /** Salted, so that it reveals nothing of the tokens and differs between machines. */
    String fingerprint() {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return fingerprint(Base64.getEncoder().encodeToString(salt));
    }

    boolean left(@Nullable String fingerprint) {
        return fingerprint != null && fingerprint(fingerprint.split(":")[0]).equals(fingerprint);
    }

    private String fingerprint(String salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((salt + "\n" + access + "\n" + refresh).getBytes(StandardCharsets.UTF_8));
            return salt + ":" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "first tokens";
    }
}
