/** The account itself: signing in and out, its figures, and the last write taken back. */
@NullMarked
package dev.traktmcp.tools.account;

import org.jspecify.annotations.NullMarked;
