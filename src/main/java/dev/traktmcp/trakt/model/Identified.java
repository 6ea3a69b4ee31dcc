package dev.traktmcp.trakt.model;

/**
 * An item to which other requests refer by id. Without its id nothing can be done with it, so it counts as not sent: what
 * is read from Trakt is null in its place, or missing in a list. Nobody has to check whether its ids are there. Seasons
 * and users are none of these: we refer to them by number and by name where Trakt leaves out their ids.
 */
public interface Identified {
    /** Whether Trakt sent enough ids to refer to it. */
    boolean canBeReferredTo();
}
