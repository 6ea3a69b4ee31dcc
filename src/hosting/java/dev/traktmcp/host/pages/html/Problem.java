package dev.traktmcp.host.pages.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can go wrong for a person at a browser; each says what to do next. */
public enum Problem {
    NOTHING_HERE(404, "Nothing is here", "This address leads nowhere.", "Go to the front page, or to your account."),
    WRONG_FORM(400, "This could not be read", "What your browser sent is not what our page sends.",
            "Go back, reload the page, and try again."),
    EXPIRED(410, "This page has run out",
            "It was open for too long, or its answer was given already. Each works once.",
            "Go back to your assistant and connect again."),
    SIGN_IN_EXPIRED(410, "This sign-in has run out",
            "It was open for too long, or it is finished already. Each works once.",
            "Go back to where you began, and begin again."),
    NO_COOKIE(403, "This browser did not begin it",
            "The page was opened in another browser or window, or this browser keeps no cookies.",
            "Allow cookies for this site, and begin again in one browser: with your assistant, or on our front page."),
    STALE_FORM(403, "This page is older than your sign-in",
            "Since it was opened, you signed in or out in another window.",
            "Open the page again, and repeat it there."),
    TRAKT_SAID_NO(403, "Trakt did not sign you in", "You said no there, or Trakt refused.",
            "If that was a mistake, begin again."),
    NOT_INVITED(403, "This server is for invited people", "Your Trakt account is not on its list.",
            "Ask whoever runs this server for an invitation. Nothing of your account was kept."),
    INVITATION_USED(410, "This invitation does not work any more", "It was used already, has run out, or was ended.",
            "Ask whoever invited you for a new one."),
    BLOCKED(403, "You cannot use this server", "Whoever runs it has blocked your account here.", "Ask them why."),
    DELETED(410, "Your account here was deleted", "That happened a moment ago, in another window. Nothing was allowed.",
            "If you want to come back, connect your assistant again."),
    NOT_THE_HOST(403, "This page is for whoever runs the server", "Your account here is one like all others.",
            "Go to your own account."),
    TRAKT_AWAY(502, "Trakt cannot be reached", "Trakt is down, too busy, or out of our reach just now.",
            "Try again in a minute."),
    DATABASE_AWAY(503, "Not just now", "This server cannot reach what it has stored. Nothing was lost.",
            "Try again in a minute."),
    BUG(500, "Something broke", "This server made a mistake, which is a bug.",
            "Try again; if it stays, tell whoever runs this server. Its log has the details.");

    private static final Template TEMPLATE = Template.of("problem");

    private final int status;
    private final String title;
    private final String what;
    private final String next;

    Problem(int status, String title, String what, String next) {
        this.status = status;
        this.title = title;
        this.what = what;
        this.next = next;
    }

    public int status() {
        return status;
    }

    /** The page that says it. */
    public Page page() {
        return page(null);
    }

    /**
     * The page that says it.
     *
     * @param back the assistant that waits for an answer, or null
     */
    public Page page(@Nullable Destination back) {
        Html way = back == null ? Html.NONE : TEMPLATE.part("back", Map.of(
                "address", Html.exact(back.address().toASCIIString()), "name", back.name()));
        return new Page(status, title, TEMPLATE.page(Map.of("title", title, "what", what, "next", next, "back", way)),
                Html.NONE);
    }

    /** The page for a fault that others have found, in their words. */
    public static Page page(int status, String title, String what, String next) {
        return new Page(status, title,
                TEMPLATE.page(Map.of("title", title, "what", what, "next", next, "back", Html.NONE)), Html.NONE);
    }
}
