package dev.traktmcp.trakt.model;

/**
 * An item to which other requests refer by id. Without its id nothing can be done with it, so we read it as null, or
 * leave it out of a list; callers need not check for ids. Seasons and users are not among these: we refer to them by
 * number and by name where Trakt leaves out their ids.
 */
public interface Identified {
    /** Whether Trakt sent enough ids to refer to it. */
    boolean canBeReferredTo();
}
