/** The watchlist: read, added to, taken off. */
@NullMarked
/** The watchlist: reading, adding, removing. */
package dev.traktmcp.tools.watchlist;

import org.jspecify.annotations.NullMarked;
