/** The account itself: sign-in and sign-out, statistics, and undo. */
@NullMarked
package dev.traktmcp.tools.account;

import org.jspecify.annotations.NullMarked;
