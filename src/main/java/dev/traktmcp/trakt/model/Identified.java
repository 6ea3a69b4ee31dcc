package dev.traktmcp.trakt.model;

/** An item to which other requests refer by id. Without its id nothing can be done with it, so we read it as null. */
public interface Identified {
    /** Whether Trakt sent enough ids to refer to it. */
    boolean canBeReferredTo();
}
