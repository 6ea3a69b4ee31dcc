package dev.traktmcp.trakt.model;

/**
 * What other requests refer to by its id. Without one it cannot be acted upon, so it counts as not sent: what is read
 * from Trakt is null in its place, or missing in a list. Nobody has to look whether its ids are there. Seasons and users
 * are none of these: they go by number and by name where Trakt leaves out their ids.
 */
public interface Identified {
    /** Whether all came that it takes to refer to it. */
    boolean canBeReferredTo();
}
