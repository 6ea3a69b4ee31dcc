package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.TraktException;
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
import dev.traktmcp.tools.request.Removal;
import dev.traktmcp.tools.request.Report;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;

/** Takes titles off a list of the person's. Where a title can mean several, the one on the list is meant. */
record RemoveFromList(ListFinder lists, Titles titles, Trakt trakt, Journal journal)
        implements Tool<RemoveFromList.Input> {
    record Input(
            String list, String title, Integer year, String type, String id, Integer season, Integer episode,
            List<String> items)
            implements Named {}

    @Override
    public Reply call(Input in) {
        FoundList list = lists.requireChangeable(in.list());
        ListMembers before = ListMembers.read(trakt, list.at());
        Selection selection;
        try {
            selection = Selection.of(titles.preferring(before::hasAnyOf), in);
        } catch (TraktException e) {
            if (in.items() == null && e.failure() instanceof AmbiguousTitle(var said, _, var candidates)
                    && before.hasNone(candidates)) {
                return new Reply(
                        "Nothing to remove: nothing that \"" + said + "\" can mean is on " + ListView.name(list) + ".",
                        new AddToList.Data(ListView.of(list), List.of(), before.size(), null));
            }
            throw e;
        }
        List<Subject> there = selection.subjects().stream().filter(before::has).toList();
        List<Subject> sent = before.isComplete() ? there : selection.subjects();
        if (sent.isEmpty()) {
            Report nothing = Report.of(selection, _ -> "not_there");
            return new Reply(nothing.text(headline(nothing, list, null)), AddToList.Data.of(list, nothing, null, null),
                    nothing.count("not_there") == 0);
        }
        Shelf shelf = Shelf.of(list.at());
        Note note = journal.open("remove_from_list", before.steps(shelf, there));
        WriteResult result = note.during(() -> trakt.lists().remove(list.at(), Bulk.of(sent, Map.of())));
        Removal removal = Removal.ofThings(result, sent, before::has);
        Report report = Report.of(selection, subject -> !sent.contains(subject) || removal.count(subject) == 0
                || Bulk.isMissing(result.notFound(), subject) ? "not_there" : "removed");
        String undoId = note.settle(headline(report, list, null), before.steps(shelf, report.subjects("removed")));
        AddToList.Data data = AddToList.Data.of(list, report, result, undoId);
        return new Reply(
                report.text(headline(report, list, data.itemCount())) + Notes.undo(undoId), data, false);
    }

    private static String headline(Report report, FoundList list, Integer size) {
        int removed = report.count("removed");
        String name = ListView.name(list);
        String holds = size == null || removed == 0 ? "" : " It holds " + Lines.count(size, "item") + " now.";
        if (report.isSingle()) {
            return (removed > 0 ? "Removed from " : "Nothing to remove, as it is not on ") + name + ": "
                    + report.onlyLine() + "." + holds;
        }
        return "Removed " + Lines.share(removed, report.outcomes().size()) + " from " + name + "." + holds;
    }
}
