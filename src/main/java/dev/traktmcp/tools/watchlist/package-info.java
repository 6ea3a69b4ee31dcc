/** The watchlist: reading, adding, removing. */
@NullMarked
package dev.traktmcp.tools.watchlist;

import org.jspecify.annotations.NullMarked;
