/** Ratings: given, read, removed. */
@NullMarked
package dev.traktmcp.tools.ratings;

import org.jspecify.annotations.NullMarked;
