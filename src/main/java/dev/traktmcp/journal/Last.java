package dev.traktmcp.journal;

import org.jspecify.annotations.Nullable;

/** What "undo that" means: what the last call left that could write. */
public sealed interface Last {
    record Write(JournalEntry entry) implements Last {}

    /** @param tool the call that left nothing, or null where there was none */
    record Nothing(@Nullable String tool) implements Last {}

    /** Another process wrote since this one did. */
    record Elsewhere(JournalEntry entry) implements Last {}
}
