/**
 * The bottom layer: what can go wrong, and the words for it. Every package may throw; only the dispatcher uses the
 * words.
 */
@NullMarked
package dev.traktmcp.failure;

import org.jspecify.annotations.NullMarked;
