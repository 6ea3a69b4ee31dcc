/** MCP over HTTP, on Jetty: access, sessions, and both HTTP transports of the SDK. */
@NullMarked
package dev.traktmcp.mcp.http;

import org.jspecify.annotations.NullMarked;
