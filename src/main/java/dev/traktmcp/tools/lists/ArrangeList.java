package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts titles first on a list, in an order; the others follow. Where one is not on it, nothing is done. */
record ArrangeList(TitleFinder titles, Trakt trakt, Journal journal) {
    private record Named(@Nullable List<String> items) implements TitleArguments {}

    /**
     * What an order would be, before anything is written.
     *
     * @param there what is on the list of what was named
     * @param refusal says why there is none; null where there is one
     */
    record Plan(List<Subject> there, List<Outcome> outcomes, List<Long> former, List<Long> order,
            @Nullable ToolReply refusal) {
        boolean isChange() {
            return !order.equals(former);
        }
    }

    Plan plan(FoundList list, List<String> first) {
        ListMembers before = ListMembers.read(trakt, list.at());
        if (!before.isComplete()) {
            throw new BadArguments("list", "means " + ListView.name(list)
                    + ", which Trakt does not show in full, so its order stays").raise();
        }
        Selection selection = Clarifier.unless(before::hasNone,
                () -> Selection.of(titles.preferring(before::hasAnyOf), new Named(first)));
        List<Subject> there = selection.subjects().stream().filter(subject -> before.entry(subject) != null).toList();
        if (there.size() < selection.picks().size()) {
            ItemOutcomes report = ItemOutcomes.of(selection,
                    subject -> there.contains(subject) ? OutcomeKind.THERE : OutcomeKind.NOT_ON_LIST);
            return new Plan(there, List.of(), List.of(), List.of(), new ToolReply(
                    report.text(
                            "Nothing was changed, as not all of this is on " + ListView.name(list) + ".")
                            + (report.count(OutcomeKind.NOT_ON_LIST) == 0 ? ""
                                    : "\nNext: add what is not on the list with add_to_list, or leave it out."),
                    data(list, report.outcomes(), false, null), true));
        }
        List<Outcome> outcomes = ItemOutcomes.of(selection, _ -> OutcomeKind.UPDATED).outcomes();
        List<Long> former = before.entries();
        List<Long> order = new ArrayList<>(
                there.stream().map(before::entry).map(Objects::requireNonNull).toList());
        former.stream().filter(entry -> !order.contains(entry)).forEach(order::add);
        return new Plan(there, outcomes, former, order, null);
    }

    ToolReply call(FoundList list, Plan plan) {
        if (plan.refusal() != null) {
            return plan.refusal();
        }
        if (!plan.isChange()) {
            String shown = shown(list.list());
            return new ToolReply("Nothing had to change: " + ListView.name(list) + " is like that already"
                    + (shown.isEmpty() ? "." : " in your own order, but it is shown " + shown),
                    data(list, List.of(), false, null));
        }
        PendingEntry note = journal.open("edit_list", List.of(step(list, plan)));
        note.during(() -> send(list, plan));
        String headline = "Changed the order of " + ListView.name(list) + ".";
        String undoId = note.settle(headline, List.of(step(list, plan)));
        return new ToolReply(
                (isInOwnOrder(list.list()) ? headline + told(plan, list.list())
                        : apart(plan, "of " + ListView.name(list) + ", but the list is shown ", list.list()))
                        + JournalSteps.undo(undoId),
                data(list, plan.outcomes(), true, undoId));
    }

    FoundList send(FoundList list, Plan plan) {
        trakt.lists().reorder(list.at(), plan.order());
        return list;
    }

    static Step step(FoundList list, Plan plan) {
        return new Step.ListArranged(list.at().toString(), list.list().name(), plan.former());
    }

    /** What is first now, after a headline. */
    static String told(Plan plan, MediaList list) {
        return " " + (isInOwnOrder(list) ? "First on it " + are(plan) + " now:" + lines(plan.there())
                : apart(plan, "of it, but it is shown ", list));
    }

    /** Where the list is shown in another order, that comes first. */
    private static String apart(Plan plan, String but, MediaList list) {
        String[] how = shown(list).split("\n", 2);
        return "First in your own order " + but + how[0].replaceFirst("\\.$", ":") + lines(plan.there()) + "\n"
                + how[1];
    }

    private static String are(Plan plan) {
        return plan.there().size() == 1 ? "is" : "are";
    }

    private static String lines(List<Subject> first) {
        return first.stream().map(one -> "\n" + ReplyText.of(one)).collect(Collectors.joining());
    }

    /** Whether it is shown in its owner's order, the first first. */
    static boolean isInOwnOrder(MediaList list) {
        return shown(list).isEmpty();
    }

    /** How the list is shown, where that is not its owner's order, and what shows that; else empty. */
    private static String shown(MediaList list) {
        String by = list.sortBy();
        return by == null || by.equals(Sort.RANK.by())
                ? !"desc".equals(list.sortHow()) ? ""
                        : "with the last first.\nNext: edit_list with direction asc shows them first."
                : "by " + ListSort.word(by) + ", " + ListSort.order(by, list.sortHow())
                        + ".\nNext: edit_list with sort rank shows your own order.";
    }

    private static EditList.Data data(FoundList list, List<Outcome> first, boolean changed, @Nullable String undoId) {
        return new EditList.Data(
                ListView.of(list), changed ? List.of("rank") : List.of(), null, first.isEmpty() ? null : first, null,
                undoId);
    }
}
