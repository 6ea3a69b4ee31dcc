package dev.traktmcp.tools.core;

import java.util.Locale;

/** A group of tools; all but the default one have to be turned on. */
public enum Toolset {
    DEFAULT,
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
