package dev.traktmcp.simulator.oauth;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody can guess. */
final class Secrets {
    private static final int BYTES = 16;

    private Secrets() {}

    /** 32 digits and letters, never the same twice. */
    static String next() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
