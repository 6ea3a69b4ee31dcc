package dev.traktmcp.tools.lists;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.AccountLimits;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;

/** Puts titles on a list of the person's; adding one twice is not an error. */
record AddToList(ListFinder lists, TitleFinder titles, Trakt trakt, Journal journal)
        implements Tool<AddToList.Input> {
    record Input(
            String list, String title, Integer year, String type, String id, Integer season, Integer episode,
            List<String> items)
            implements TitleArguments {}

    /** @param itemCount the size of the list afterwards, or null where nothing was sent */
    record Data(ListView list, List<Outcome> items, Integer itemCount, String undoId) {
        static Data of(FoundList list, ItemOutcomes report, WriteResult result, String undoId) {
            Integer size = result == null || result.list() == null ? null : result.list().itemCount();
            return new Data(list == null ? null : ListView.of(list), report.outcomes(), size, undoId);
        }
    }

    @Override
    public ToolReply call(Input in) {
        FoundList list = lists.requireChangeable(in.list());
        Selection selection = Selection.of(titles, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
            String headline = "Nothing was added to " + ListView.name(list) + ".";
            return new ToolReply(nothing.text(headline), Data.of(list, nothing, null, null), true);
        }
        ListMembers before = ListMembers.read(trakt, list.at());
        SavedSet shelf = SavedSet.of(list.at());
        List<Subject> fresh = subjects.stream().filter(subject -> !before.has(subject)).toList();
        PendingEntry note = journal.open("add_to_list", JournalSteps.added(shelf, fresh));
        WriteResult result = note.during(() -> new AccountLimits(trakt).trying(
                () -> trakt.lists().add(list.at(), SyncItems.of(subjects, Map.of()))));
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> outcome(subject, before, result));
        String headline = headline(report, list);
        String undoId = note.settle(headline, JournalSteps.added(shelf, report.subjects(OutcomeKind.ADDED)));
        Data data = Data.of(list, report, result, undoId);
        String holds = report.isSingle() && report.count(OutcomeKind.ADDED) == 0 ? "" : ReplyText.holds(data.itemCount());
        return new ToolReply(report.text(headline + holds) + JournalSteps.undo(undoId), data,
                report.count(OutcomeKind.ADDED) + report.count(OutcomeKind.ALREADY_THERE) == 0);
    }

    /** Trakt tells how many were there before; which they were, the list as it was read tells. */
    static OutcomeKind outcome(Subject subject, ListMembers before, WriteResult result) {
        if (SyncItems.isMissing(result.notFound(), subject)) {
            return OutcomeKind.NOT_FOUND;
        }
        boolean there = result.existing().total() > 0 && (result.added().total() == 0 || before.has(subject));
        return there ? OutcomeKind.ALREADY_THERE : OutcomeKind.ADDED;
    }

    private static String headline(ItemOutcomes report, FoundList list) {
        int added = report.count(OutcomeKind.ADDED);
        int there = report.count(OutcomeKind.ALREADY_THERE);
        String name = ListView.name(list);
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was added.";
        }
        if (report.isSingle()) {
            return (added > 0 ? "Added to " : "Already on ") + name + ": " + report.onlyLine() + ".";
        }
        return "Added " + ReplyText.share(added, report.outcomes().size()) + " to " + name
                + (there > 0 ? "; " + there + (there == 1 ? " was" : " were") + " on it already" : "") + ".";
    }
}
