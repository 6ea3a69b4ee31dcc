/** The watchlist: reading, adding, removing. */
package dev.traktmcp.tools.watchlist;
