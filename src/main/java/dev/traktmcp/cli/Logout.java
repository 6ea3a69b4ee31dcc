package dev.traktmcp.cli;

import dev.traktmcp.trakt.oauth.DeviceSignIn;

/** Signs out. */
public final class Logout {
    private Logout() {}

    /** Signs out; returns the exit code: 1 where Trakt could not be told. */
    public static int run(DeviceSignIn signIn) {
        boolean told = signIn.end();
        Terminal.print(told
                ? "Signed out of Trakt; the tokens are revoked and forgotten."
                : "The tokens are forgotten here, but Trakt could not be told to revoke them. They end by themselves"
                        + " within days, or at once if you disconnect the app in Trakt's settings.");
        return told ? 0 : 1;
    }
}
