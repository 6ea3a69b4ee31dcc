package dev.traktmcp.tools.core;

import java.util.Locale;

/** Which tools belong together; all but the standard ones have to be turned on. */
public enum Toolset {
    DEFAULT,
    COLLECTION,
    LISTS,
    PLAYING,
    SOCIAL,
    DISCOVER;

    /** As a person writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
