/** What is kept for a while. */
@NullMarked
package dev.traktmcp.cache;

import org.jspecify.annotations.NullMarked;
