package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalledWrite;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.RemovalResult;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes titles off a list of the person's. Where a title can mean several, it takes the one that is on the list. */
record RemoveFromList(ListFinder lists, TitleFinder titles, Trakt trakt, Journal journal, Viewer viewer)
        implements Tool<RemoveFromList.Input> {
    record Input(
            String list, @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode,
            @Nullable List<String> items, @Nullable String onlyIf)
            implements TitleArguments {}

    @Override
    public ToolReply call(Input in) {
        FoundList list = lists.requireChangeable(in.list());
        ListMembers before = in.isCondition() && OnlyIf.needsDetails(in.onlyIf())
                ? ListMembers.readInFull(trakt, list.at()) : ListMembers.read(trakt, list.at());
        Together together = new Together(trakt, viewer);
        Selection selection;
        try {
            selection = Clarifier.unless(
                    before::hasNone,
                    () -> together.selection(titles.preferring(before::hasAnyOf), in,
                            before::subjects));
        } catch (TraktException e) {
            if (in.items() == null && e.failure() instanceof AmbiguousTitle(var said, _, var candidates)
                    && before.hasNone(candidates)) {
                return new ToolReply(
                        "Nothing to remove: nothing that \"" + said + "\" can mean is on " + ListView.name(list) + ".",
                        new AddToList.Data(ListView.written(list), null, said, List.of(), null, before.size(), null));
            }
            throw e;
        }
        if (selection.isSpared()) {
            return Written.nothing(selection)
                    .reply(in.isCondition() ? OnlyIf.nothing(in.onlyIf(), "on " + ListView.name(list))
                            : "Nothing was removed from " + ListView.name(list) + ".", "", AddToList.Data.of(list),
                            false);
        }
        List<Subject> there = selection.subjects().stream().filter(before::has).toList();
        List<Subject> sent = before.isComplete() ? there : selection.subjects();
        if (sent.isEmpty()) {
            Written nothing = Written.unsent(ItemOutcomes.of(selection, _ -> OutcomeKind.NOT_THERE));
            return nothing.reply(headline(nothing.report(), list), AddToList.Data.of(list));
        }
        SavedSet shelf = SavedSet.of(list.at());
        Written written = new JournalledWrite(
                journal, "remove_from_list", OutcomeKind.REMOVED, some -> before.steps(shelf, some))
                .send(there, () -> trakt.lists().remove(list.at(), SyncItems.of(sent, Map.of())),
                        result -> report(selection, sent, before, result));
        String holds = written.report().count(OutcomeKind.REMOVED) == 0 ? "" : ReplyText.holds(written.size());
        return written.reply(headline(written.report(), list), holds + together.absent(), AddToList.Data.of(list));
    }

    private static ItemOutcomes report(
            Selection selection, List<Subject> sent, ListMembers before, WriteResult result) {
        RemovalResult removal = RemovalResult.ofThings(result, sent, before::has);
        return ItemOutcomes.of(selection, subject -> sent.contains(subject)
                && removal.outcome(subject) == OutcomeKind.REMOVED ? OutcomeKind.REMOVED : OutcomeKind.NOT_THERE);
    }

    private static String headline(ItemOutcomes report, FoundList list) {
        int removed = report.count(OutcomeKind.REMOVED);
        String name = ListView.name(list);
        if (report.isSingle()) {
            return (removed > 0 ? "Removed from " : "Nothing to remove, as it is not on ") + name + ": "
                    + report.onlyLine() + ".";
        }
        return "Removed " + ReplyText.share(removed, report.outcomes().size()) + " from " + name + ".";
    }
}
