/** Resolves the titles, filters and items of a request, and reports what became of each. */
@NullMarked
package dev.traktmcp.tools.request;

import org.jspecify.annotations.NullMarked;
