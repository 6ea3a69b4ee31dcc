/**
 * What was done to the account, noted before it is sent, so that it can be undone. A tool that writes opens a
 * {@link dev.traktmcp.journal.PendingEntry} with the {@link dev.traktmcp.journal.Step}s that it is about to take, sends
 * inside {@link dev.traktmcp.journal.PendingEntry#during}, and settles the entry with what was really done.
 * {@link dev.traktmcp.journal.undo.Undoer} can undo every step. A new kind of write is a new kind of step, or a new
 * {@link dev.traktmcp.journal.SavedSet}.
 */
@NullMarked
package dev.traktmcp.journal;

import org.jspecify.annotations.NullMarked;
