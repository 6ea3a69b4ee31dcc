package dev.traktmcp.tools.core;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.model.MediaType;

/** Whether the person has seen any of a title, with one small request; no where that cannot be read. */
record SeenTitles(Viewer viewer) {

    /** @param typedId of a movie or a show */
    boolean has(String typedId) {
        int mark = typedId.indexOf(':');
        try {
            return !viewer.silent().sync().plays(MediaType.of(typedId.substring(0, mark)),
                    Long.valueOf(typedId.substring(mark + 1)), 1, 1).items().isEmpty();
        } catch (TraktException | NumberFormatException _) {
            return false;
        }
    }
}
