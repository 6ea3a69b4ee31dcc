/** MCP over stdin and stdout, with our own loop. */
package dev.traktmcp.mcp.stdio;
