/** A host of one account: whoever shows its token may use MCP and see the page. */
@NullMarked
package dev.traktmcp.mcp.http.token;

import org.jspecify.annotations.NullMarked;
