package dev.traktmcp.tools.ratings;

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
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.Removal;
import dev.traktmcp.tools.request.Report;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;

/** Takes ratings back; what has none is no error. */
record RemoveRating(Titles titles, Trakt trakt, Journal journal) implements Tool<RemoveRating.Input> {
    record Input(
            String title, Integer year, String type, String id, Integer season, Integer episode, List<String> items)
            implements Named {}

    record Data(List<Outcome> items, String undoId) {}

    @Override
    public Reply call(Input in) {
        Selection selection = Selection.of(titles.preferring(new Rated(trakt)::has), in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            Report nothing = Report.of(selection, _ -> "");
            return new Reply(nothing.text("No rating was removed."), new Data(nothing.outcomes(), null), true);
        }
        RatingsBefore before = RatingsBefore.read(trakt, subjects);
        Note note = journal.open("remove_rating", before.steps(rated(subjects, before), null));
        WriteResult result = note.during(() -> trakt.sync().removeRatings(Bulk.of(subjects, Map.of())));
        Removal removal = Removal.ofThings(result, subjects, subject -> before.of(subject) != null);
        Report report = Report.of(selection, removal::outcome);
        Integer former = report.isSingle() ? before.of(subjects.getFirst()) : null;
        String headline = headline(report) + (former == null ? "" : " It was " + former + " of 10.");
        String undoId = note.settle(headline, before.steps(rated(report.subjects("removed"), before), null));
        return new Reply(
                report.text(headline) + Notes.undo(undoId),
                new Data(report.outcomes(), undoId),
                report.count("not_found") == subjects.size());
    }

    /** What a stale read did not show cannot be given back. */
    private static List<Subject> rated(List<Subject> subjects, RatingsBefore before) {
        return subjects.stream().filter(subject -> before.of(subject) != null).toList();
    }

    private static String headline(Report report) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so no rating was removed.";
        }
        if (report.isSingle()) {
            return report.count("removed") > 0 ? "Removed your rating of " + report.onlyLine() + "."
                    : "You had not rated this, so nothing changed: " + report.onlyLine() + ".";
        }
        int missing = report.count("not_there");
        return "Removed your ratings of " + Lines.share(report.count("removed"), report.outcomes().size())
                + (missing == 0 ? "" : "; " + missing + " had none") + ".";
    }
}
