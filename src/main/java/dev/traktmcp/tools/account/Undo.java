package dev.traktmcp.tools.account;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.ChangedSince;
import dev.traktmcp.failure.Failure.NothingToUndo;
import dev.traktmcp.failure.Missing;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.Last;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.undo.UndoResult;
import dev.traktmcp.journal.undo.Undoer;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes back the last write, or the one that the person names. */
record Undo(Journal journal, Undoer reversal, Plays plays, Viewer viewer) implements Tool<Undo.Input> {
    private static final int SHOWN = 10;

    /** What a list held then says nothing of now. */
    private static final Pattern SIZE = Pattern.compile("(?<=[.]) (?:It|\"[^\"]*\") holds \\d+ items? now\\.");

    /** The episodes, which the lines above name. */
    private static final Pattern PLACES = Pattern.compile(": S\\d+E\\d+(?:(?:, | to | and |, and )S\\d+E\\d+)*");

    /** @param undoId null for the last write */
    record Input(@Nullable String undoId) {}

    /**
     * @param what the headline of the reply of that write
     * @param stoppedBy the code of the failure after which the rest may still stand; else null
     */
    record Data(String undoId, String what, List<Change> items, @Nullable String stoppedBy, String timezone) {}

    /** @param outcome {@code undone}, or {@code nothing_to_undo} where it was changed in the meantime */
    record Change(OutcomeKind outcome, String change, UndoneThing thing) {}

    @Override
    public ToolReply call(Input in) {
        String id = in.undoId();
        // Of two calls at once, the second finds the write undone.
        return plays.exclusively(() -> id == null ? takeBack(last(), true) : takeBack(entry(id), false));
    }

    private ToolReply takeBack(JournalEntry entry, boolean last) {
        List<UndoResult> effects = new ArrayList<>();
        String rest = "";
        String stoppedBy = null;
        try {
            reversal.of(entry, effects::addAll);
        } catch (TraktException e) {
            if (last) {
                journal.keepLast();
            }
            if (effects.isEmpty()) {
                throw e;
            }
            stoppedBy = Explanation.of(e.failure()).code().word();
            rest = "\nThe rest may still stand: " + Explanation.of(e.failure()).what() + "\nNext: undo " + entry.id()
                    + " again.";
        } finally {
            forget(entry);
        }
        UndoText text = new UndoText(viewer.wording());
        List<Change> changes = effects.stream()
                .map(effect -> new Change(
                        effect.changed() ? OutcomeKind.UNDONE : OutcomeKind.NOTHING_TO_UNDO, text.line(effect),
                        UndoneThing.of(effect)))
                .toList();
        boolean any = effects.stream().anyMatch(UndoResult::changed);
        String headline = !rest.isEmpty() ? "Taken back in part."
                : any ? "Taken back." : "There was nothing left to take back.";
        List<UndoneRun> runs = UndoneRun.of(effects, text);
        int more = runs.stream().skip(SHOWN).mapToInt(run -> run.effects().size()).sum();
        boolean whole = rest.isEmpty() && more == 0 && effects.stream().allMatch(UndoResult::changed);
        String was = PLACES.matcher(SIZE.matcher(entry.what()).replaceAll("")).replaceAll("");
        return new ToolReply(
                headline + runs.stream().limit(SHOWN).map(run -> "\n" + run.line(text))
                        .collect(Collectors.joining())
                        + (more > 0 ? "\nand " + more + " more." : "")
                        + (whole ? "" : "\nThat was: " + was) + rest,
                new Data(entry.id(), was, changes, stoppedBy,
                        viewer.zone().getId()));
    }

    /** Forgets that the undone plays were sent, so that they may be added again at once; remembers all other plays. */
    private void forget(JournalEntry entry) {
        for (Step step : entry.steps()) {
            if (step instanceof Step.Watched watched) {
                plays.forget(watched.thing().key());
            }
        }
    }

    private JournalEntry last() {
        return switch (journal.last()) {
            case Last.Write(var entry) -> entry;
            case Last.Nothing(var tool) -> throw nothing(tool == null || journal.undoable().isEmpty()
                    ? new Missing.Everything() : new Missing.Last(tool));
            case Last.Elsewhere(var entry) -> throw nothing(new Missing.Ours(entry.what()));
        };
    }

    private TraktException nothing(Missing missing) {
        return new NothingToUndo(missing, known(journal.undoable())).raise();
    }

    private JournalEntry entry(String undoId) {
        List<JournalEntry> undoable = journal.undoable();
        String id = undoId.strip().replaceFirst("(?i)^undo\\s+", "");
        JournalEntry entry = undoable.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> nothing(new Missing.Id(id, journal.isUndone(id))));
        undoable.stream().takeWhile(later -> later != entry).filter(entry::meets).findFirst().ifPresent(later -> {
            throw new ChangedSince(later.id(), later.what()).raise();
        });
        return entry;
    }

    private static List<String> known(List<JournalEntry> undoable) {
        return undoable.stream().limit(SHOWN).map(entry -> entry.id() + ": " + entry.what()).toList();
    }
}
