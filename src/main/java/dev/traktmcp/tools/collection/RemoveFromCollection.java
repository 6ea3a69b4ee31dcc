package dev.traktmcp.tools.collection;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Note;
import dev.traktmcp.titles.Bulk;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.request.Named;
import dev.traktmcp.tools.request.Notes;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Removal;
import dev.traktmcp.tools.request.Report;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;

/** Takes what the person no longer owns out of the collection. */
record RemoveFromCollection(Titles titles, Trakt trakt, Journal journal)
        implements Tool<RemoveFromCollection.Input> {
    record Input(
            String title, Integer year, String type, String id, Integer season, Integer episode, List<String> items)
            implements Named {}

    record Data(List<Outcome> items, String undoId) {}

    @Override
    public Reply call(Input in) {
        Selection selection = Selection.of(titles, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            Report nothing = Report.of(selection, _ -> "");
            return new Reply(nothing.text("Nothing was removed."), new Data(nothing.outcomes(), null), true);
        }
        Possessions before = Possessions.of(trakt, subjects);
        Note note = journal.open("remove_from_collection", before.steps());
        WriteResult result = note.during(() -> trakt.collection().remove(Bulk.of(subjects, Map.of())));
        Removal removal = Removal.ofPieces(result, subjects, subject -> before.of(subject).size());
        Report report = Report.of(
                selection, removal::outcome,
                subject -> Acquisition.isOne(subject) || before.of(subject).isEmpty() ? null : before.of(subject).size());
        String headline = headline(report, before, subjects);
        String undoId = note.settle(headline, report.count("removed") == 0 ? List.of() : before.steps());
        return new Reply(
                report.text(headline) + Notes.undo(undoId),
                new Data(report.outcomes(), undoId),
                report.count("removed") + report.count("not_there") == 0);
    }

    private static String headline(Report report, Possessions before, List<Subject> subjects) {
        int removed = report.count("removed");
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was removed.";
        }
        if (report.isSingle()) {
            int episodes = Acquisition.isOne(subjects.getFirst()) ? 0 : before.of(subjects.getFirst()).size();
            return removed == 0 ? "It was not in your collection: " + report.onlyLine() + "."
                    : "Removed " + (episodes == 0 ? "" : Lines.count(episodes, "episode") + " ")
                            + "from your collection: " + report.onlyLine() + ".";
        }
        int missing = report.count("not_there");
        return "Removed " + Lines.share(removed, report.outcomes().size()) + " from your collection"
                + (missing > 0 ? "; " + missing + (missing == 1 ? " was" : " were") + " not in it" : "") + ".";
    }
}
