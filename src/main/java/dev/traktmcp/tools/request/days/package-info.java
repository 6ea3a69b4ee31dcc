/** Titles that are named with the day on which they were seen. */
@NullMarked
package dev.traktmcp.tools.request.days;

import org.jspecify.annotations.NullMarked;
