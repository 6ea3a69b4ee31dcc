package dev.traktmcp.simulator.http;

/** Who may call a route (the OAuth marks of Trakt's reference). */
public enum Auth {
    /** Any app. */
    APP,
    /** Any app; a signed-in user sees more. */
    OPTIONAL,
    /** Only a signed-in user. */
    REQUIRED,
    /** No app and no user: the sign-in itself. */
    NONE,
    /** Anybody with a browser: a page, to which a form is sent. */
    PAGE
}
