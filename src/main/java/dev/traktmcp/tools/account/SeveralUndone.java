package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.tools.account.Undo.Change;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.OutcomeKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reply about several writes that were to be taken back: a line for each. One thread uses it. */
final class SeveralUndone {
    private final UndoText text;
    private final ZoneId zone;
    private final EndStates ends;
    private final List<TakenBack> taken = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    /** What was changed more than once, and whose last line does not name it. */
    private final List<UndoResult> inTheEnd = new ArrayList<>();
    private @Nullable Explanation stopped;
    private String next = "";
    /** What can be done where all failed. */
    private String offer = "";
    private int failed;

    SeveralUndone(UndoText text, ZoneId zone, EndStates ends) {
        this.text = text;
        this.zone = zone;
        this.ends = ends;
    }

    void add(TakenBack one) {
        taken.add(one);
        String id = one.entry().id();
        changes.addAll(TakenBack.changes(ends.standing(one), text, id));
        Explanation why = one.stopped();
        lines.add(id + line(one) + (why == null ? "" : " The rest may still stand: " + why.what()));
        if (why != null) {
            stop(why, "undo " + id + " again.");
        }
    }

    /** One line says what is so again, or what the write was where that takes more lines or is so no longer. */
    private String line(TakenBack one) {
        List<UndoneRun> runs = UndoneRun.of(ends.standing(one), text);
        if (runs.size() > 1) {
            inTheEnd.addAll(ends.last(one));
        }
        List<String> stays = runs.stream().filter(run -> !run.effects().getFirst().changed())
                .map(run -> run.line(text)).toList();
        return runs.size() == 1 ? ": " + runs.getFirst().line(text)
                : ", which was: " + one.was() + (stays.isEmpty() ? "" : " But " + String.join(" ", stays));
    }

    private String inTheEnd() {
        List<UndoneRun> runs = UndoneRun.of(inTheEnd, text);
        int more = runs.stream().skip(Undo.SHOWN).mapToInt(run -> run.effects().size()).sum();
        return runs.isEmpty() ? "" : "\nIn the end: " + runs.stream().limit(Undo.SHOWN).map(run -> run.line(text))
                .collect(Collectors.joining(" ")) + (more > 0 ? " And " + more + " more." : "");
    }

    void fail(String id, Failure failure) {
        Explanation why = Explanation.of(failure);
        failed++;
        String line = failure instanceof Failure.NothingToUndo ? why.what() : id + " stays: " + why.what();
        lines.add(line);
        changes.add(new Change(OutcomeKind.NOT_UNDONE, line, null, id));
        stop(why, failure instanceof Failure.NothingToUndo ? "" : why.next().replace("; nothing was taken back.", "."));
        offer = why.next();
    }

    /** The first that failed says how to go on, as the others may follow from it. */
    private void stop(Explanation why, String then) {
        stopped = stopped == null ? why : stopped;
        next = next.isEmpty() ? then : next;
    }

    ToolReply reply() {
        int all = taken.size() + failed;
        String headline = taken.isEmpty() ? "Nothing was taken back:"
                : failed > 0 ? "Taken back, " + taken.size() + " of " + all + ":"
                : all == 2 ? "Taken back, both:" : "Taken back, all " + all + ":";
        String then = next.isEmpty() && taken.isEmpty() ? offer : next;
        return new ToolReply(headline + "\n" + String.join("\n", lines) + inTheEnd()
                + (then.isEmpty() ? "" : "\nNext: " + then),
                new Undo.Data(String.join(", ", taken.stream().map(one -> one.entry().id()).toList()),
                        String.join(" ", taken.stream().map(TakenBack::was).toList()), List.copyOf(changes),
                        stopped == null ? null : stopped.code().word(), zone.getId()),
                taken.isEmpty());
    }
}
