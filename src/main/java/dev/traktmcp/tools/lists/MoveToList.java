package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.AccountLimits;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.Written;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves titles from one list to another. They are put there first and then taken off, so that none is ever lost. */
record MoveToList(TitleFinder titles, Trakt trakt, Journal journal, FoundList from, FoundList to) {
    MoveToList {
        if (from.at().equals(to.at())) {
            throw new BadArguments("move_from", "is the very list to which they are to be moved").raise();
        }
    }

    ToolReply call(AddToList.Input in) {
        ListMembers there = OnlyIf.isAboutLength(in.onlyIf()) ? ListMembers.readInFull(trakt, from.at())
                : ListMembers.read(trakt, from.at());
        Selection selection = selection(in, there);
        ListContents.refuseUnfitting(to, selection, in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            return nothing(in, selection, there);
        }
        ListMembers before = ListMembers.read(trakt, to.at());
        List<Subject> fresh = subjects.stream().filter(subject -> !before.has(subject)).toList();
        PendingEntry note = journal.open("add_to_list", steps(there, fresh, subjects));
        WriteResult added = note.during(() -> new AccountLimits(trakt)
                .trying(() -> trakt.lists().add(to.at(), SyncItems.of(subjects, Map.of()))));
        List<Subject> arrived = subjects.stream()
                .filter(subject -> !SyncItems.isMissing(added.notFound(), subject)).toList();
        List<Subject> news = arrived.stream().filter(fresh::contains).toList();
        TraktException trouble = arrived.isEmpty() ? null : takeOff(arrived);
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> !arrived.contains(subject) ? OutcomeKind.NOT_FOUND
                : trouble == null ? OutcomeKind.MOVED
                : fresh.contains(subject) ? OutcomeKind.ADDED : OutcomeKind.ALREADY_THERE);
        String headline = trouble == null ? headline(report) : report.addedTo(ListView.name(to));
        boolean taken = trouble == null || trouble.failure().mayBeDone();
        String undoId = note.settle(headline, steps(there, news, taken ? arrived : List.of()));
        Integer size = added.list() == null ? null : added.list().itemCount();
        return new ToolReply(
                report.text(headline + ReplyText.holds(ListView.quoted(to), arrived.isEmpty() ? null : size)
                        + still(trouble))
                        + JournalSteps.undo(undoId),
                data(report, size, trouble, undoId), report.isUnresolved());
    }

    /** Without a title, all that is on the list. */
    private Selection selection(AddToList.Input in, ListMembers there) {
        return in.items() == null && !in.namesOne() ? Selection.all(there.subjects(), in, trakt)
                : Selection.of(titles.preferring(there::hasAnyOf), in)
                        .sparing(subject -> there.has(subject) ? Optional.empty()
                                : Optional.of("it is not on " + ListView.name(from)))
                        .where(in, trakt);
    }

    private ToolReply nothing(AddToList.Input in, Selection selection, ListMembers there) {
        boolean all = in.items() == null && !in.namesOne();
        return Written.nothing(selection).reply(
                !all ? "Nothing was moved."
                        : in.onlyIf() == null ? ListView.name(from) + " is empty, so nothing was moved."
                        : OnlyIf.nothing(in.onlyIf(), ListView.name(from)),
                "", (written, undoId) -> data(written.report(), null, null, undoId),
                !all && written(selection));
    }

    private static boolean written(Selection selection) {
        return ItemOutcomes.unresolved(selection).isUnresolved();
    }

    private @Nullable TraktException takeOff(List<Subject> arrived) {
        try {
            trakt.lists().remove(from.at(), SyncItems.of(arrived, Map.of()));
            return null;
        } catch (TraktException e) {
            return e;
        }
    }

    private List<Step> steps(ListMembers there, List<Subject> added, List<Subject> taken) {
        List<Step> steps = new ArrayList<>(JournalSteps.added(SavedSet.of(to.at()), added));
        steps.addAll(there.steps(SavedSet.of(from.at()), taken));
        return steps;
    }

    private AddToList.Data data(ItemOutcomes report, @Nullable Integer size, @Nullable TraktException trouble,
            @Nullable String undoId) {
        return new AddToList.Data(ListView.written(to), ListView.written(from), null, report.outcomes(),
                trouble == null ? null : Explanation.of(trouble.failure()).code().word(), size, undoId);
    }

    private String headline(ItemOutcomes report) {
        String way = " from " + ListView.name(from) + " to " + ListView.name(to);
        int moved = report.count(OutcomeKind.MOVED);
        return report.isUnknown() ? "Trakt does not know " + report.onlyLine() + ", so nothing was moved."
                : report.isSingle() ? "Moved" + way + ": " + report.onlyLine() + "."
                : "Moved " + ReplyText.share(moved, report.outcomes().size()) + way + ".";
    }

    private String still(@Nullable TraktException trouble) {
        return trouble == null ? "" : " But " + (trouble.failure().mayBeDone() ? "it may still be" : "it is still")
                + " on " + ListView.name(from) + ": " + Explanation.of(trouble.failure()).what()
                + "\nNext: call again to take off there what is left.";
    }
}
