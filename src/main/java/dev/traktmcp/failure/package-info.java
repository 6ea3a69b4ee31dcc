/** The bottom layer: what can go wrong, and the words for it. Everyone may throw; only the dispatcher words. */
@NullMarked
package dev.traktmcp.failure;

import org.jspecify.annotations.NullMarked;
