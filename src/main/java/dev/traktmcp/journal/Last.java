package dev.traktmcp.journal;

import org.jspecify.annotations.Nullable;

/** What "undo that" means: what the last call that could write left. */
public sealed interface Last {
    record Write(JournalEntry entry) implements Last {}

    /** @param tool the call that left nothing, or null where there was no call */
    record Nothing(@Nullable String tool) implements Last {}

    /** Another process wrote after this one did. */
    record Elsewhere(JournalEntry entry) implements Last {}
}
