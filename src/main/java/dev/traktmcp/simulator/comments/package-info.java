/** What people on this Trakt wrote about titles. */
package dev.traktmcp.simulator.comments;
