/** From the titles, filters and items of a request to what is meant, and what became of each. */
@NullMarked
/** Resolves the titles, filters and items of a request, and reports what became of each. */
package dev.traktmcp.tools.request;

import org.jspecify.annotations.NullMarked;
