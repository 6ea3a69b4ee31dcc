/** What people on this Trakt wrote about titles and lists. */
package dev.traktmcp.simulator.comments;
