/** The sections that write and read what an account has: history, collection, watchlist, ratings, playing. */
package dev.traktmcp.simulator.routes.sync;
