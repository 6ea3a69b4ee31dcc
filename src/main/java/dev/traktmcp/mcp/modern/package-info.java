/**
 * MCP 2026-07-28, where each request stands by itself, before the {@link dev.traktmcp.mcp.Protocol} that answers older
 * revisions. It is here as the MCP SDK for Java cannot do it yet, and is made to be deleted on the day that it can;
 * docs/architecture.md says what that touches. "Modern" is the specification's word for revisions since this one.
 */
@NullMarked
package dev.traktmcp.mcp.modern;

import org.jspecify.annotations.NullMarked;
