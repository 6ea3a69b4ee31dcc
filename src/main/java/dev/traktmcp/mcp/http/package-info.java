/** MCP over HTTP, on Jetty: who may call, the sessions, and both HTTP transports of the SDK. */
package dev.traktmcp.mcp.http;
