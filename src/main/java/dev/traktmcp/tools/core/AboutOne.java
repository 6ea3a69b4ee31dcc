package dev.traktmcp.tools.core;

import org.jspecify.annotations.Nullable;

/** The data of a reply that can be about one title. */
public interface AboutOne {
    /** Its typed id; null where the reply is about none or several. */
    @Nullable
    String theOne();
}
