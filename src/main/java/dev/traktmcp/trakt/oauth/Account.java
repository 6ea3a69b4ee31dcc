package dev.traktmcp.trakt.oauth;

import dev.traktmcp.deadline.Pause;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.trakt.http.Transport;
import java.time.InstantSource;

/**
 * The account that this machine works on: its tokens for those who send requests, and its sign-in for those who talk to
 * the person.
 */
public record Account(StoredTokens tokens, SignIn signIn) implements AutoCloseable {

    /**
     * @param auth a wire to the auth host, without decorators
     * @param seed first tokens, or null
     */
    public static Account open(
            Transport auth, App app, TokenStore store, HomeLock lock, Seed seed, InstantSource clock, Pause pause) {
        OAuth oauth = new OAuth(auth, app, clock);
        return new Account(
                new StoredTokens(oauth, store, lock, seed, clock), new SignIn(oauth, store, lock, clock, pause));
    }

    /** To sign in and out with; tokens that were brought along count as signed in from the start. */
    @Override
    public SignIn signIn() {
        tokens.takeSeed();
        return signIn;
    }

    /** Lets a refresh that is under way end well. */
    @Override
    public void close() {
        tokens.close();
    }

    @Override
    public String toString() {
        return "an account";
    }
}
