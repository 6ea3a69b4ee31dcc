/** Makes what clients, proxies and models send fit the schema of a tool, or says what does not fit. */
@NullMarked
package dev.traktmcp.mcp.arguments;

import org.jspecify.annotations.NullMarked;
