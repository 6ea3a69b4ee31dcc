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
 * A write to things that were named. The journal has it before it is sent, and afterwards only what was really done.
 *
 * @param tool what the journal calls it until it is known what became of it
 * @param done the outcome of what undo takes back
 * @param steps what it takes to undo that for some subjects
 */
public record JournalledWrite(
        Journal journal, String tool, OutcomeKind done, Function<List<Subject>, List<Step>> steps) {

    /**
     * Writes. What certainly was not done leaves no entry in the journal; a failure passes through.
     *
     * @param changing the subjects that the write may change
     * @param write sends it to Trakt
     * @param report reads from Trakt's answer what became of each
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
