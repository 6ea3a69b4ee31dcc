/** The watchlist: read, added to, taken off. */
@NullMarked
package dev.traktmcp.tools.watchlist;

import org.jspecify.annotations.NullMarked;
