package dev.traktmcp.journal.undo;

import dev.traktmcp.journal.Step;

/**
 * The result of undoing a step.
 *
 * @param changed false where there was nothing left to undo, as somebody had undone it in the meantime
 */
public record UndoResult(Step step, boolean changed) {}
