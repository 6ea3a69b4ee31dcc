package dev.traktmcp.journal;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.JournalEntry.State;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entry of a write that is going on. Until it is settled, nobody knows how the write ended. */
public final class PendingEntry {
    private final Journal journal;
    private final @Nullable JournalEntry entry;

    /** @param entry null where there is nothing to write down, or it could not be */
    PendingEntry(Journal journal, @Nullable JournalEntry entry) {
        this.journal = journal;
        this.entry = entry;
    }

    /** Sends. What certainly was not done leaves no entry; what may have been done leaves an open one. */
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
     * Says what was done after all.
     *
     * @param headline what it was, in a sentence
     * @param steps those that were really taken; without any the entry goes
     * @return the id by which it is undone; null where there is nothing to undo
     */
    public @Nullable String settle(String headline, List<? extends Step> steps) {
        return settle(headline, steps, State.DONE);
    }

    /** The same where it is still not known whether all of these steps were taken. */
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

    /** Nothing was done. */
    public void drop() {
        if (entry != null) {
            journal.remove(entry);
        }
    }
}
