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
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves or copies titles from one list to another. They are put there first and then taken off, so that none is ever
 * lost.
 *
 * @param copies whether they stay where they are
 */
record MoveToList(TitleFinder titles, Trakt trakt, Journal journal, FoundList from, FoundList to, ListWish wish,
        boolean copies) {
    MoveToList {
        if (from.at().equals(to.at())) {
            throw new BadArguments(copies ? "copy_from" : "move_from",
                    "is the very list to which they are to be " + (copies ? "copied" : "moved")).raise();
        }
    }

    ToolReply call(AddToList.Input in) {
        ListMembers there = wish.needsDetails() ? ListMembers.readInFull(trakt, from.at())
                : ListMembers.read(trakt, from.at());
        NotKnown unknown = new NotKnown();
        Selection selection = selection(in, there, unknown);
        ListContents.refuseUnfitting(to, selection, in);
        List<Subject> subjects = selection.subjects();
        Integer of = isOfAll(in) && subjects.size() < there.subjects().size() ? there.subjects().size() : null;
        if (subjects.isEmpty()) {
            return nothing(in, selection, unknown, of).saying(wish.remarks(unknown, false).strip(), null);
        }
        ListMembers before = ListMembers.read(trakt, to.at());
        List<Subject> fresh = subjects.stream().filter(subject -> !before.has(subject)).toList();
        PendingEntry note = journal.open("add_to_list", steps(there, fresh, copies ? List.of() : subjects));
        WriteResult added = note.during(() -> new AccountLimits(trakt)
                .trying(() -> trakt.lists().add(to.at(), SyncItems.of(subjects, Map.of()))));
        List<Subject> arrived = subjects.stream()
                .filter(subject -> !SyncItems.isMissing(added.notFound(), subject)).toList();
        List<Subject> news = arrived.stream().filter(fresh::contains).toList();
        TraktException trouble = arrived.isEmpty() || copies ? null : takeOff(arrived);
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> !arrived.contains(subject) ? OutcomeKind.NOT_FOUND
                : trouble == null && !copies ? OutcomeKind.MOVED
                : fresh.contains(subject) ? OutcomeKind.ADDED : OutcomeKind.ALREADY_THERE);
        String headline = trouble == null && !copies ? headline(report) : report.addedTo(ListView.name(to));
        boolean taken = !copies && (trouble == null || trouble.failure().mayBeDone());
        String undoId = note.settle(headline, steps(there, news, taken ? arrived : List.of()));
        Integer size = added.list() == null ? null : added.list().itemCount();
        return new ToolReply(
                report.text(headline + ReplyText.holds(copies ? "It" : ListView.quoted(to),
                        arrived.isEmpty() ? null : size) + share(subjects.size(), of)
                        + still(trouble))
                        + wish.remarks(unknown, true) + JournalSteps.undo(undoId),
                data(report, size, trouble, undoId, wish.data(unknown, of)), report.isUnresolved());
    }

    private static boolean isOfAll(AddToList.Input in) {
        return in.items() == null && !in.namesOne();
    }

    /** Without a title, all that is on the list. */
    private Selection selection(AddToList.Input in, ListMembers there, NotKnown unknown) {
        return isOfAll(in) ? Selection.all(wish.fitting(there.subjects(), unknown, trakt))
                : Selection.of(titles.preferring(there::hasAnyOf), in)
                        .sparing(subject -> there.of(subject).map(member -> wish.obstacle(member.subject()))
                                .orElseGet(() -> Optional.of("it is not on " + ListView.name(from))))
                        .where(in, trakt);
    }

    private ToolReply nothing(AddToList.Input in, Selection selection, NotKnown unknown,
            @Nullable Integer of) {
        String done = copies ? "copied" : "moved";
        return Written.nothing(selection).reply(
                !isOfAll(in) ? "Nothing was " + done + "."
                        : wish.isAny() ? ListView.name(from) + " is empty, so nothing was " + done + "."
                        : wish.nothing(ListView.name(from)),
                "", (written, undoId) -> data(written.report(), null, null, undoId,
                        wish.data(unknown, of)),
                !isOfAll(in) && written(selection));
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
            @Nullable String undoId, @Nullable Map<String, Object> filters) {
        ListView source = ListView.written(from);
        return new AddToList.Data(ListView.written(to), copies ? null : source, copies ? source : null,
                filters, null, report.outcomes(),
                trouble == null ? null : Explanation.of(trouble.failure()).code().word(), size, undoId);
    }

    /** How many were meant, where others of that list do not fit: {@code  These are 3 of the 5 on "Mixed".} */
    private String share(int fitting, @Nullable Integer of) {
        return of == null ? ""
                : (fitting == 1 ? copies ? " This is " : " This was " : copies ? " These are " : " These were ")
                        + fitting + " of the " + of + " on " + ListView.quoted(from) + ".";
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
