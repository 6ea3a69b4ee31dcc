package dev.traktmcp.tools.collection;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.RemovalResult;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;

/** Takes what the person no longer owns out of the collection. */
record RemoveFromCollection(TitleFinder titles, Trakt trakt, Journal journal)
        implements Tool<RemoveFromCollection.Input> {
    record Input(
            String title, Integer year, String type, String id, Integer season, Integer episode, List<String> items)
            implements TitleArguments {}

    record Data(List<Outcome> items, String undoId) {}

    @Override
    public ToolReply call(Input in) {
        Selection selection = Selection.of(titles, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
            return new ToolReply(nothing.text("Nothing was removed."), new Data(nothing.outcomes(), null), true);
        }
        CollectedCopies before = CollectedCopies.of(trakt, subjects);
        PendingEntry note = journal.open("remove_from_collection", before.steps());
        WriteResult result = note.during(() -> trakt.collection().remove(SyncItems.of(subjects, Map.of())));
        RemovalResult removal = RemovalResult.ofPieces(result, subjects, subject -> before.of(subject).size());
        ItemOutcomes report = ItemOutcomes.of(
                selection, removal::outcome,
                subject -> CollectionAddition.isOne(subject) || before.of(subject).isEmpty() ? null : before.of(subject)
                        .size());
        String headline = headline(report, before, subjects);
        String undoId = note.settle(headline, report.count(OutcomeKind.REMOVED) == 0 ? List.of() : before.steps());
        return new ToolReply(
                report.text(headline) + JournalSteps.undo(undoId),
                new Data(report.outcomes(), undoId),
                report.count(OutcomeKind.REMOVED) + report.count(OutcomeKind.NOT_THERE) == 0);
    }

    private static String headline(ItemOutcomes report, CollectedCopies before, List<Subject> subjects) {
        int removed = report.count(OutcomeKind.REMOVED);
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was removed.";
        }
        if (report.isSingle()) {
            int episodes = CollectionAddition.isOne(subjects.getFirst()) ? 0 : before.of(subjects.getFirst()).size();
            return removed == 0 ? "It was not in your collection: " + report.onlyLine() + "."
                    : "Removed " + (episodes == 0 ? "" : ReplyText.count(episodes, "episode") + " ")
                            + "from your collection: " + report.onlyLine() + ".";
        }
        int missing = report.count(OutcomeKind.NOT_THERE);
        return "Removed " + ReplyText.share(removed, report.outcomes().size()) + " from your collection"
                + (missing > 0 ? "; " + missing + (missing == 1 ? " was" : " were") + " not in it" : "") + ".";
    }
}
