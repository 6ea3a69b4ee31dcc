package dev.traktmcp.trakt.oauth;

/**
 * Keeps one app's sign-in between runs. Reading needs no lock; a writer holds the {@link dev.traktmcp.home.HomeLock}
 * from reading to writing. An unusable store fails with {@code StoreUnusable}. Safe for use by several threads under
 * that rule.
 */
public interface TokenStore {
    /** The stored sign-in, or {@link StoredSignIn#NONE}. */
    StoredSignIn read();

    /**
     * The same, or what it was a moment ago: enough for an access token, as one that was replaced since is refused and
     * then looked for with {@link #read}.
     */
    default StoredSignIn glance() {
        return read();
    }

    /** Returns when the sign-in would survive a power cut. */
    void write(StoredSignIn session);

    /** The kind of place, in a person's words: {@code file} or {@code keychain}. */
    String kind();
}
