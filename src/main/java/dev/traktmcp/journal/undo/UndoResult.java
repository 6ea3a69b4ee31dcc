package dev.traktmcp.journal.undo;

import dev.traktmcp.journal.Step;

/**
 * What became of a step that was to be undone.
 *
 * @param changed false where there was nothing left to undo, because somebody had seen to it in the meantime
 */
public record UndoResult(Step step, boolean changed) {}
