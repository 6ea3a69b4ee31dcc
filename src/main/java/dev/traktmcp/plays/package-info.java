/**
 * Adds plays to a person's history, each once. Trakt adds a play each time it is asked to, and a read right after a
 * write can be stale. So we never repeat a play by ourselves; we look for it. The journal tells which plays another
 * process sent without an answer.
 */
@NullMarked
package dev.traktmcp.plays;

import org.jspecify.annotations.NullMarked;
