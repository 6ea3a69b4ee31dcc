package dev.traktmcp.trakt.oauth;

/**
 * Where one app's session is kept between runs. Reading needs no lock; whoever changes it holds the {@link
 * dev.traktmcp.home.HomeLock} from reading to writing. What cannot be used is {@code StoreUnusable}.
 */
public interface TokenStore {
    /** {@link StoredSignIn#NONE} where nothing is kept. */
    StoredSignIn read();

    /** Returns when the session would survive a power cut. */
    void write(StoredSignIn session);

    /** What kind of place it is, for people: {@code file} or {@code keychain}. */
    String kind();
}
