/**
 * The MCP boundary: JSON-RPC in, {@link dev.traktmcp.tools.Tools} behind, JSON-RPC out. The only package that knows the
 * MCP SDK; everything it needs of the SDK goes through {@link dev.traktmcp.mcp.Protocol}.
 */
package dev.traktmcp.mcp;
