/**
 * The MCP boundary: JSON-RPC in, {@link dev.traktmcp.tools.Tools} behind, JSON-RPC out, over stdio and HTTP. The only
 * package that knows the MCP SDK and the servlet container; every request ends at {@link dev.traktmcp.mcp.Protocol}.
 */
package dev.traktmcp.mcp;
