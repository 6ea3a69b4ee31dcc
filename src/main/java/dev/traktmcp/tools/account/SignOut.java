package dev.traktmcp.tools.account;

import dev.traktmcp.recent.Unshown;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.trakt.oauth.SignInState;
import java.util.function.Supplier;

/**
 * Signs the person out: revokes the tokens at Trakt and deletes them here.
 *
 * @param forget drops what we remember of the person
 */
record SignOut(Supplier<dev.traktmcp.trakt.oauth.DeviceSignIn> signIn, Runnable forget)
        implements Tool<SignOut.Input> {
    record Input() {}

    /** @param revoked whether Trakt revoked the tokens */
    record Data(boolean wasSignedIn, boolean revoked) {}

    @Override
    public ToolReply call(Input in) {
        boolean was = signIn.get().state() instanceof SignInState.SignedIn;
        boolean told = signIn.get().end();
        forget.run();
        if (was) {
            Unshown.changed();
        }
        String summary = !was ? "Nobody was signed in."
                : told ? "Signed out; Trakt has revoked the access."
                : "Signed out here, but Trakt could not be told."
                        + "\nNext: disconnect the app in the settings of the Trakt account to be sure.";
        return new ToolReply(summary, new Data(was, was && told));
    }
}
