/** Trakt's API as Java: one accessor per section of Trakt's own reference. No prose, no MCP. */
package dev.traktmcp.trakt;
