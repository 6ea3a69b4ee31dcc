/** The bottom layer: what can go wrong, and the words for it. Everyone may throw; only the dispatcher words. */
package dev.traktmcp.failure;
