package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.tools.request.OutcomeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes that Trakt takes one request at a time. */
final class OneByOne {
    private OneByOne() {}

    /**
     * How far it went.
     *
     * @param done how many were done
     * @param stoppedBy why the next was not, or null where all were; with the rest it may be said again
     */
    record Sent(int done, @Nullable Failure stoppedBy) {
        /** What became of one that was to be sent; null where it was done. */
        @Nullable
        OutcomeKind missed(int place) {
            return place < done ? null : place == done && stoppedBy != null && stoppedBy.mayBeDone()
                    ? OutcomeKind.UNCONFIRMED : OutcomeKind.NOT_SENT;
        }

        /** A sentence about it, or empty. */
        String words() {
            return stoppedBy == null ? "" : " Then it stopped: " + Explanation.of(stoppedBy).what();
        }

        /** Writes into the journal what was done, and what may have been; gives the id for undo. */
        @Nullable
        String settle(PendingEntry note, String headline, List<Step> steps) {
            return stoppedBy != null && stoppedBy.mayBeDone() ? note.leaveOpen(headline, steps)
                    : note.settle(headline, steps);
        }
    }

    /** Sends all, or as far as Trakt goes. Where not even the first is done, the failure is that of the call. */
    static Sent send(PendingEntry note, List<Runnable> changes) {
        for (int i = 0; i < changes.size(); i++) {
            Runnable change = changes.get(i);
            try {
                note.during(() -> {
                    change.run();
                    return change;
                });
            } catch (TraktException e) {
                if (i == 0) {
                    throw e;
                }
                return new Sent(i, e.failure());
            }
        }
        return new Sent(changes.size(), null);
    }
}
