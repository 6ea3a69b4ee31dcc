package dev.traktmcp.home;

import java.io.IOException;

/** A file or folder that another user could have changed. Its message says why, and names no path. */
public final class Untrusted extends IOException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Untrusted(String why) {
        super(why);
        this.why = why;
    }

    /** Names no path. */
    public String why() {
        return why;
    }
}
