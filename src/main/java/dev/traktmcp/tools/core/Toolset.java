package dev.traktmcp.tools.core;

import java.util.Locale;

/** A group of tools. All are on unless some are chosen; {@link #CORE} is on beside those. */
public enum Toolset {
    CORE,
    COLLECTION,
    LISTS,
    PLAYING,
    SOCIAL,
    DISCOVER;

    /** The word for it in the settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
