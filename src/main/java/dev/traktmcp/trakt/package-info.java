/**
 * Trakt's API as Java. A class is a section of Trakt's own reference, a part of the large section "Sync", or what several
 * sections share (About, Charts, Holdings); each says which. No prose, no MCP.
 */
package dev.traktmcp.trakt;
