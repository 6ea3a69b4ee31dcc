package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Missing;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.Last;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.account.Undo.Change;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Titles of which the latest write that has them is taken back, as far as it is about them. */
record UndoOfTitle(List<Subject> titles, Journal journal) {
    private static final int FEW = 3;

    /**
     * @param beside what is said of other writes, and of the rest of this one; each on a line of its own
     * @param stays the same in the data
     * @param leavesLast whether it is of the last write, of which something else stays
     */
    record Meant(TitlePart part, String beside, List<Change> stays, boolean leavesLast) {}

    /** All have to be known; of several titles of one name, that is meant which a write here has. */
    static UndoOfTitle named(TitleArguments in, TitleFinder titles, Journal journal) {
        List<JournalEntry> undoable = journal.undoable();
        Selection selection = Selection.of(titles.preferring(typedId -> undoable.stream()
                .flatMap(entry -> entry.steps().stream()).flatMap(step -> TitlePart.title(step).stream())
                .anyMatch(key -> typedId.equals(key.type() + ":" + key.id()))), in);
        selection.picks().forEach(pick -> {
            if (pick instanceof Pick.Missed(_, var failure)) {
                throw failure.raise();
            }
        });
        return new UndoOfTitle(selection.subjects(), journal);
    }

    /** @param ids of the writes that can be meant; none for all */
    Meant meant(List<String> ids) {
        List<JournalEntry> undoable = journal.undoable();
        List<TitlePart> parts = undoable.stream()
                .filter(entry -> ids.isEmpty() || ids.contains(entry.id().toLowerCase(Locale.ROOT)))
                .flatMap(entry -> TitlePart.of(entry, titles.stream().map(Subject::key).toList()).stream()).toList();
        if (parts.isEmpty()) {
            throw Undo.nothing(new Missing.Title(names(titles), ids.isEmpty() ? null : String.join(", ", ids)),
                    journal);
        }
        TitlePart part = parts.getFirst();
        if (journal.last() instanceof Last.Elsewhere(var entry) && entry.id().equals(part.entry().id())) {
            throw Undo.nothing(new Missing.Ours(entry.what()), journal);
        }
        part.refuseChanged(undoable);
        boolean last = part.entry().equals(undoable.getFirst());
        boolean leavesLast = last && !part.rest().isEmpty();
        List<Subject> none = titles.stream().filter(title -> !part.has(title.key())).toList();
        List<Change> stays = new ArrayList<>();
        part.rest().forEach(thing -> stays.add(stays(part.entry(), line(thing), UndoneThing.named(thing))));
        parts.stream().skip(1).limit(1)
                .forEach(earlier -> stays.add(stays(earlier.entry(), TakenBack.was(earlier.entry()), null)));
        none.forEach(title -> stays.add(new Change(OutcomeKind.NOTHING_TO_UNDO, ReplyText.of(title),
                UndoneThing.named(JournalSteps.thing(title)), null)));
        return new Meant(part,
                removed(part) + (last ? "" : "\nIt was in " + part.entry().id() + ", not in the last write.")
                        + (none.isEmpty() ? "" : "\nThat write has nothing of " + names(none) + ".")
                        + rest(part) + next(part, parts.size() == 1 ? null : parts.get(1)),
                stays, leavesLast);
    }

    private static Change stays(JournalEntry entry, String what, @Nullable UndoneThing thing) {
        return new Change(OutcomeKind.NOT_UNDONE, what, thing, entry.id());
    }

    private static String line(ItemRef thing) {
        return Objects.requireNonNullElse(thing.line(), thing.type() + ":" + thing.title());
    }

    /** Who says "undo Heat" may mean to have it out of the history, where the latest write has done just that. */
    private static String removed(TitlePart part) {
        return part.steps().stream().noneMatch(Step.Unwatched.class::isInstance) ? ""
                : "\nWhat was taken back is a removal from the history, so it counts as watched again.";
    }

    private static String names(List<Subject> titles) {
        return ReplyText.either(titles.stream().map(ReplyText::of).toList());
    }

    private static String rest(TitlePart part) {
        List<String> rest = part.rest().stream().map(UndoOfTitle::line).distinct().toList();
        return rest.isEmpty() ? "" : "\nWhat else it did stays: "
                + rest.stream().limit(FEW).collect(Collectors.joining("; "))
                + (rest.size() > FEW ? " and " + (rest.size() - FEW) + " more" : "") + ".";
    }

    private static String next(TitlePart part, @Nullable TitlePart earlier) {
        String more = part.rest().isEmpty() ? "" : "undo " + part.entry().id() + " takes back that, too";
        String before = earlier == null ? "" : "undo " + earlier.entry().id()
                + " with the title takes back what that earlier write did to it";
        return more.isEmpty() && before.isEmpty() ? "" : "\nNext: " + more
                + (more.isEmpty() || before.isEmpty() ? "" : "; ") + before + ".";
    }
}
