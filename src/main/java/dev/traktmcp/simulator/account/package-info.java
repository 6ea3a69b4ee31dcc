/** The state of people: watchlist, plays, ratings, what is playing, and what follows from it. */
package dev.traktmcp.simulator.account;
