/**
 * Adding plays to a person's history, each once. Trakt adds a play every time it is asked to, and a read right after a
 * write can be stale, so what was sent is never sent again by itself: it is looked for. What another process sent without
 * an answer is read from the journal.
 */
@NullMarked
package dev.traktmcp.plays;

import org.jspecify.annotations.NullMarked;
