/** The state of users: watchlist, plays, ratings, what is playing, and what follows from them. */
package dev.traktmcp.simulator.account;
