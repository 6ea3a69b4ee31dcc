/**
 * Records as Trakt sends them. What may be missing is nullable, numbers that may outgrow an int are {@code Long}, enums
 * stay strings because Trakt adds values without notice, and unknown fields are ignored. What came without its ids is
 * null, too ({@link dev.traktmcp.trakt.model.Identified}). A leaf: it imports nothing of ours.
 */
@NullMarked
package dev.traktmcp.trakt.model;

import org.jspecify.annotations.NullMarked;
