/** MCP over HTTP, on Jetty: access, sessions, and both HTTP transports of the SDK. */
package dev.traktmcp.mcp.http;
