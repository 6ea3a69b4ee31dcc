/**
 * Records as Trakt sends them. Any component may be null, numbers that may exceed an int are {@code Long}, open sets of
 * words stay strings because Trakt adds values without notice, and unknown fields are ignored. An item without its ids
 * is read as null ({@link dev.traktmcp.trakt.model.Identified}). This package imports nothing of ours.
 */
@NullMarked
package dev.traktmcp.trakt.model;

import org.jspecify.annotations.NullMarked;
