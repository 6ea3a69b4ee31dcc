/** The watchlist: read, added to, taken off. */
package dev.traktmcp.tools.watchlist;
