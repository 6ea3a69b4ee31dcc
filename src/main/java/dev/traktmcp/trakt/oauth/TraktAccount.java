package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.home.Mutex;
import dev.traktmcp.trakt.http.Transport;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The account that this machine uses: its tokens for requests, and its sign-in for the person. Safe for use by several
 * threads.
 */
public record TraktAccount(StoredTokens tokens, DeviceSignIn signIn) implements AutoCloseable {

    /**
     * @param auth a wire to the auth host, without decorators
     * @param seed first tokens
     */
    public static TraktAccount open(
            Transport auth, App app, TokenStore store, Mutex lock, @Nullable InitialTokens seed, InstantSource clock,
            Pause pause) {
        OAuth oauth = new OAuth(auth, app, clock);
        return new TraktAccount(
                new StoredTokens(oauth, store, lock, seed, clock), new DeviceSignIn(oauth, store, lock, clock, pause));
    }

    /** Signs in and out; tokens that were brought along count as signed in from the start. */
    @Override
    public DeviceSignIn signIn() {
        tokens.takeSeed();
        return signIn;
    }

    /** Waits until a current refresh has ended. */
    @Override
    public void close() {
        tokens.close();
    }

    @Override
    public String toString() {
        return "an account";
    }
}
