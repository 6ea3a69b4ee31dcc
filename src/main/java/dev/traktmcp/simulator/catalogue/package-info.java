/** What the simulator knows about movies, shows, episodes, people and public lists; immutable once read. */
package dev.traktmcp.simulator.catalogue;
