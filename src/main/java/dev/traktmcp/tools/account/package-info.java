/** The account itself: signing in and out, its figures, and the last write taken back. */
@NullMarked
/** The account itself: sign-in and sign-out, statistics, and undo. */
package dev.traktmcp.tools.account;

import org.jspecify.annotations.NullMarked;
