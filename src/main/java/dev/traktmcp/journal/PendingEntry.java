package dev.traktmcp.journal;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.JournalEntry.State;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entry of a write in progress. Until it is settled, the outcome of the write is unknown. Confined to one call. */
public final class PendingEntry {
    private final Journal journal;
    private final @Nullable JournalEntry entry;

    /** @param entry null where there is nothing to note, or the journal could not be written */
    PendingEntry(Journal journal, @Nullable JournalEntry entry) {
        this.journal = journal;
        this.entry = entry;
    }

    /**
     * Sends the write. After a failure that certainly changed nothing, no entry stays; after any other, an open one.
     */
    public <T> T during(Supplier<T> write) {
        try {
            return write.get();
        } catch (TraktException e) {
            if (!e.failure().mayBeDone()) {
                drop();
            }
            throw e;
        }
    }

    /**
     * Notes what was really done.
     *
     * @param headline what it was, in a sentence
     * @param steps the steps that were taken; without any the entry is removed
     * @return the id for undo, or null where there is nothing to undo
     */
    public @Nullable String settle(String headline, List<? extends Step> steps) {
        return settle(headline, steps, State.DONE);
    }

    /** The same where it is still unknown whether all of these steps were taken. */
    public @Nullable String leaveOpen(String headline, List<? extends Step> steps) {
        return settle(headline, steps, State.OPEN);
    }

    private @Nullable String settle(String headline, List<? extends Step> steps, State state) {
        if (steps.isEmpty()) {
            drop();
        }
        return entry != null && !steps.isEmpty() && journal.note(entry.with(headline, List.copyOf(steps), state))
                ? entry.id() : null;
    }

    /** Notes that nothing was done. */
    public void drop() {
        if (entry != null) {
            journal.remove(entry);
        }
    }
}
