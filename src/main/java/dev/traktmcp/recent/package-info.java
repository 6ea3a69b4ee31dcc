/**
 * What we wrote to the account a short while ago, which Trakt's reads may not show yet.
 * {@link dev.traktmcp.recent.OwnWrites} notes each write that Trakt has taken, and lays it over each read for ten
 * minutes; {@link dev.traktmcp.recent.Unshown} tells a call where the two differed.
 */
@NullMarked
package dev.traktmcp.recent;

import org.jspecify.annotations.NullMarked;
