/**
 * What was done to the account, written down before it is sent, so that it can be taken back. A tool that writes opens a
 * {@link dev.traktmcp.journal.PendingEntry} with the {@link dev.traktmcp.journal.Step}s it is about to take, sends
 * inside {@link dev.traktmcp.journal.PendingEntry#during}, and settles the note with what was really done; {@link
 * dev.traktmcp.journal.undo.Undoer} knows the way back of every step. A new kind of write is a new kind of step, or a
 * new {@link dev.traktmcp.journal.SavedSet}.
 */
@NullMarked
package dev.traktmcp.journal;

import org.jspecify.annotations.NullMarked;
