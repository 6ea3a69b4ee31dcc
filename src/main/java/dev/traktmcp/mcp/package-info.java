/**
 * The MCP boundary: JSON-RPC in, {@link dev.traktmcp.tools.Tools} behind, JSON-RPC out. Every request ends at
 * {@link dev.traktmcp.mcp.Protocol}, whether it came over {@code stdio} or {@code http}; of the server these three
 * packages alone know the MCP SDK.
 */
package dev.traktmcp.mcp;
