/** Who has an account here, and the Trakt that each of them sees. */
package dev.traktmcp.simulator.people;
