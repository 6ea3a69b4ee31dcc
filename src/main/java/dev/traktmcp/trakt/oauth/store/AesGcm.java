package dev.traktmcp.trakt.oauth.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM with a key from elsewhere. Each encryption has its own random nonce, which precedes the result. Safe for use
 * by several threads.
 */
public final class AesGcm implements Encryption {
    static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "trakt-mcp tokens 1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;
    private final byte[] purpose;
    private final SecureRandom random;

    public AesGcm(byte[] key, SecureRandom random) {
        this(key, PURPOSE, random);
    }

    /** @param purpose what it is for: what was closed for another purpose does not open */
    public AesGcm(byte[] key, byte[] purpose, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.purpose = purpose.clone();
        this.random = random;
    }

    @Override
    public byte[] close(byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
        byte[] all = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, all, NONCE, closed.length);
        return all;
    }

    @Override
    public byte[] open(byte[] closed) throws GeneralSecurityException {
        if (closed.length < NONCE) {
            throw new GeneralSecurityException("too short to have been sealed");
        }
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE))
                .doFinal(closed, NONCE, closed.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose);
        return cipher;
    }
}
