/** MCP over stdin and stdout, by a loop of our own. */
package dev.traktmcp.mcp.stdio;
