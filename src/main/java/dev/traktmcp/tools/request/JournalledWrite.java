package dev.traktmcp.tools.request;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A write about named subjects. The journal notes it before it is sent, and afterwards keeps only what was really done.
 *
 * @param tool its name in the journal until the outcome is known
 * @param done the outcome that undo takes back
 * @param steps the steps that undo needs for some subjects
 */
public record JournalledWrite(
        Journal journal, String tool, OutcomeKind done, Function<List<Subject>, List<Step>> steps) {

    /**
     * Sends the write. A write that certainly did nothing leaves no entry in the journal; a failure passes through.
     *
     * @param changing the subjects that the write may change
     * @param write sends it to Trakt
     * @param report reads the outcome of each subject from Trakt's answer
     */
    public Written send(
            List<Subject> changing, Supplier<WriteResult> write, Function<WriteResult, ItemOutcomes> report) {
        PendingEntry entry = journal.open(tool, steps.apply(changing));
        WriteResult result = entry.during(write);
        ItemOutcomes outcomes = report.apply(result);
        return new Written(
                outcomes, result, headline -> entry.settle(headline, steps.apply(outcomes.subjects(done))));
    }
}
