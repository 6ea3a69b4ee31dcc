package dev.traktmcp.tools.lists;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Note;
import dev.traktmcp.journal.Shelf;
import dev.traktmcp.titles.Bulk;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.request.Named;
import dev.traktmcp.tools.request.Notes;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Report;
import dev.traktmcp.tools.request.Room;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;

/** Puts titles on a list of the person's; adding one twice is not an error. */
record AddToList(ListFinder lists, Titles titles, Trakt trakt, Journal journal)
        implements Tool<AddToList.Input> {
    record Input(
            String list, String title, Integer year, String type, String id, Integer season, Integer episode,
            List<String> items)
            implements Named {}

    /** @param itemCount the size of the list afterwards, or null where nothing was sent */
    record Data(ListView list, List<Outcome> items, Integer itemCount, String undoId) {
        static Data of(FoundList list, Report report, WriteResult result, String undoId) {
            Integer size = result == null || result.list() == null ? null : result.list().itemCount();
            return new Data(list == null ? null : ListView.of(list), report.outcomes(), size, undoId);
        }
    }

    @Override
    public Reply call(Input in) {
        FoundList list = lists.requireChangeable(in.list());
        Selection selection = Selection.of(titles, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            Report nothing = Report.of(selection, _ -> "");
            String headline = "Nothing was added to " + ListView.name(list) + ".";
            return new Reply(nothing.text(headline), Data.of(list, nothing, null, null), true);
        }
        ListMembers before = ListMembers.read(trakt, list.at());
        Shelf shelf = Shelf.of(list.at());
        List<Subject> fresh = subjects.stream().filter(subject -> !before.has(subject)).toList();
        Note note = journal.open("add_to_list", Notes.added(shelf, fresh));
        WriteResult result = note.during(() -> new Room(trakt).trying(
                () -> trakt.lists().add(list.at(), Bulk.of(subjects, Map.of()))));
        Report report = Report.of(selection, subject -> outcome(subject, before, result));
        String undoId = note.settle(headline(report, list, null), Notes.added(shelf, report.subjects("added")));
        Data data = Data.of(list, report, result, undoId);
        return new Reply(report.text(headline(report, list, data.itemCount())) + Notes.undo(undoId), data,
                report.count("added") + report.count("already_there") == 0);
    }

    /** Trakt tells how many were there before; which they were, the list as it was read tells. */
    static String outcome(Subject subject, ListMembers before, WriteResult result) {
        if (Bulk.isMissing(result.notFound(), subject)) {
            return "not_found";
        }
        boolean there = result.existing().total() > 0 && (result.added().total() == 0 || before.has(subject));
        return there ? "already_there" : "added";
    }

    private static String headline(Report report, FoundList list, Integer size) {
        int added = report.count("added");
        int there = report.count("already_there");
        String name = ListView.name(list);
        String holds = size == null ? "" : " It holds " + Lines.count(size, "item") + " now.";
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was added.";
        }
        if (report.isSingle()) {
            return (added > 0 ? "Added to " : "Already on ") + name + ": " + report.onlyLine() + "."
                    + (added > 0 ? holds : "");
        }
        return "Added " + Lines.share(added, report.outcomes().size()) + " to " + name
                + (there > 0 ? "; " + there + (there == 1 ? " was" : " were") + " on it already" : "") + "." + holds;
    }
}
