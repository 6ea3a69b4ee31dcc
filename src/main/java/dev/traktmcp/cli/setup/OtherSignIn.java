package dev.traktmcp.cli.setup;

import dev.traktmcp.trakt.oauth.App;
import dev.traktmcp.trakt.oauth.InitialTokens;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that another program keeps on this machine.
 *
 * @param where in a person's words
 * @param app whose it is, null where that is not said
 */
record OtherSignIn(String where, @Nullable App app, InitialTokens tokens) {
    /** Whether these tokens can be renewed as this app. */
    boolean fits(App other) {
        return app == null || app.id().equals(other.id());
    }
}
