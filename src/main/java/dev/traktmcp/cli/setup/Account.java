package dev.traktmcp.cli.setup;

import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;

/** The person's account at Trakt, as a Trakt app. */
public interface Account {
    boolean isSignedIn(App app);

    /** Returns the exit code: 0 where the person is signed in then. */
    int signIn(App app);

    /** Keeps tokens that another program got. */
    void takeOver(App app, InitialTokens tokens);

    /** Checks everything and says what to mend; returns the exit code. */
    int check(App app);
}
