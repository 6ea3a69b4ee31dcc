/** From the titles, filters and items of a request to what is meant, and what became of each. */
@NullMarked
package dev.traktmcp.tools.request;

import org.jspecify.annotations.NullMarked;
