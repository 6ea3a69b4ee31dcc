/** The way back of every step in the journal: {@link dev.traktmcp.journal.undo.Undoer} takes a write back. */
@NullMarked
package dev.traktmcp.journal.undo;

import org.jspecify.annotations.NullMarked;
