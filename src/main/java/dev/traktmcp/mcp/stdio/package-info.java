/** MCP over stdin and stdout, with our own loop. */
@NullMarked
package dev.traktmcp.mcp.stdio;

import org.jspecify.annotations.NullMarked;
