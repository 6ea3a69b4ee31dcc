/** What a host asks of whoever starts it: who may call, what answers them, and what else there is to see. */
@NullMarked
package dev.traktmcp.mcp.http.access;

import org.jspecify.annotations.NullMarked;
