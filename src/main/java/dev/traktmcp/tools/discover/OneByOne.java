package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import java.util.List;

/** Changes that Trakt takes one request at a time. */
final class OneByOne {
    /** @param sending does it, as Trakt's answer alone says whether it went well */
    record Change(Step step, Runnable sending) {}

    private OneByOne() {}

    /**
     * Sends all. Where one fails that certainly changed nothing, the journal keeps those before it.
     *
     * @param inPart what the journal then says
     */
    static void send(PendingEntry note, List<Change> changes, String inPart) {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            try {
                note.during(() -> {
                    change.sending().run();
                    return change;
                });
            } catch (TraktException e) {
                if (i > 0 && !e.failure().mayBeDone()) {
                    note.settle(inPart, steps(changes.subList(0, i)));
                }
                throw e;
            }
        }
    }

    static List<Step> steps(List<Change> changes) {
        return changes.stream().map(Change::step).toList();
    }
}
