package dev.traktmcp.failure;

import static dev.traktmcp.failure.Explanation.facts;
import static dev.traktmcp.failure.Explanation.quoted;

import dev.traktmcp.failure.Failure.AboutAccess;
import dev.traktmcp.failure.Failure.AccountLocked;
import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NoApp;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.PrivateUser;
import dev.traktmcp.failure.Failure.StoreUnusable;
import dev.traktmcp.failure.Failure.VipOnly;

/** The words for failures about who may do what: the app, the sign-in, the account. */
final class AccessExplanation {
    private AccessExplanation() {}

    static Explanation of(AboutAccess failure) {
        FailureCode code = FailureCode.of(failure);
        return switch (failure) {
            case NoApp() -> new Explanation(code,
                    "This server has no Trakt app to speak as, so it cannot reach Trakt.",
                    "set TRAKT_CLIENT_ID to the client id of your own app from https://developer.trakt.tv"
                            + " (creating one needs a VIP account); or start with --sandbox, which needs nothing.");
            case NotSignedIn(var url, _, _) when url == null -> new Explanation(code,
                    "Nobody is signed in to Trakt, or the sign-in has expired.",
                    "sign in with trakt-mcp login (./run.sh login in its folder), or set TRAKT_ACCESS_TOKEN to a fresh"
                            + " access"
                            + " token of your Trakt app and start the server again.");
            case NotSignedIn(var url, var userCode, var ended) when userCode == null -> new Explanation(code,
                    ended ? "Trakt has ended the sign-in, so it has to be done again."
                            : "This server is not signed in to Trakt for you any more.",
                    "sign in to Trakt again at " + url + ", then ask again.",
                    facts("url", url));
            case NotSignedIn(var url, var userCode, var ended) -> new Explanation(code,
                    ended ? "Trakt has ended the sign-in, so it has to be done again."
                            : "Nobody is signed in to Trakt.",
                    "open " + url + ", enter the code " + userCode + ", then ask again.",
                    facts("url", url, "user_code", userCode));
            case StoreUnusable(var trouble) -> new Explanation(code,
                    "The sign-in cannot be kept or read: " + trouble + ".",
                    "run trakt-mcp doctor where this server runs (./run.sh doctor in its folder);"
                            + " it says what to mend.");
            case AppRejected() -> new Explanation(code,
                    "Trakt refuses this app: the client id is wrong, the app was deleted, or it may not do this.",
                    "check TRAKT_CLIENT_ID at https://developer.trakt.tv. Since July 2026 apps need a VIP owner, and a"
                            + " free account can connect one community app only.");
            case VipOnly(var upgradeUrl) -> new Explanation(code,
                    "Trakt keeps this for VIP members.",
                    "do without it, or see " + upgradeUrl + ".");
            case AccountLocked() -> new Explanation(code,
                    "This Trakt account is locked or deactivated.",
                    "the person has to contact Trakt support; nothing else will help.");
            case PrivateUser(var user) -> new Explanation(code,
                    "The profile" + (user == null ? "" : " of " + quoted(user)) + " is private.",
                    "only friends whom that person has approved can see it.");
        };
    }
}
