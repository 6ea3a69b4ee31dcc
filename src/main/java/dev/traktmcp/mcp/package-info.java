/**
 * The MCP boundary: JSON-RPC comes in, {@link dev.traktmcp.tools.Tools} do the work, JSON-RPC goes out. Every request
 * ends at {@link dev.traktmcp.mcp.Protocol}, whether it came over {@code stdio} or {@code http}. In the server only
 * these three packages know the MCP SDK.
 */
@NullMarked
package dev.traktmcp.mcp;

import org.jspecify.annotations.NullMarked;
