package dev.traktmcp.trakt.model;

/** What other requests refer to by its id. Without one it cannot be acted upon, so it counts as not sent. */
public interface Identified {
    /** Whether all came that it takes to refer to it. */
    boolean canBeReferredTo();
}
