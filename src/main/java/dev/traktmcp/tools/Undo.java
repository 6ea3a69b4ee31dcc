package dev.traktmcp.tools;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure.ChangedSince;
import dev.traktmcp.failure.Failure.NothingToUndo;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Effect;
import dev.traktmcp.journal.Entry;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Reversal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.Plays;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes back the last write, or the one that is named. */
record Undo(Journal journal, Reversal reversal, Plays plays, Viewer viewer) implements Tool<Undo.Input> {
    private static final int SHOWN = 10;

    /** @param undoId null for the last one */
    record Input(String undoId) {}

    /** @param what the headline of the reply that is taken back */
    record Data(String undoId, String what, List<Change> items) {}

    /** @param outcome {@code undone}, or {@code nothing_to_undo} where somebody had changed it in the meantime */
    record Change(String outcome, String change) {}

    @Override
    public Reply call(Input in) {
        return plays.exclusively(() -> takeBack(entry(in.undoId()))); // of two calls at once the second finds it done
    }

    private Reply takeBack(Entry entry) {
        List<Effect> effects = new ArrayList<>();
        String rest = "";
        try {
            reversal.of(entry, effects::addAll);
        } catch (TraktException e) {
            if (effects.isEmpty()) {
                throw e;
            }
            rest = "\nThe rest may still stand: " + Explanation.of(e.failure()).what() + "\nNext: undo " + entry.id() + " again.";
        } finally {
            forget(entry);
        }
        UndoText text = new UndoText(viewer.wording());
        List<Change> changes = effects.stream()
                .map(effect -> new Change(effect.changed() ? "undone" : "nothing_to_undo", text.line(effect)))
                .toList();
        boolean any = effects.stream().anyMatch(Effect::changed);
        String headline = (!rest.isEmpty() ? "Taken back in part: "
                : any ? "Taken back: " : "There was nothing left to take back of this: ") + entry.what();
        return new Reply(
                headline + changes.stream().limit(SHOWN).map(change -> "\n" + change.change()).collect(Collectors.joining())
                        + (changes.size() > SHOWN ? "\nand " + (changes.size() - SHOWN) + " more." : "") + rest,
                new Data(entry.id(), entry.what(), changes));
    }

    /** What was taken back may be added again at once; of everything else it is still known that it was sent. */
    private void forget(Entry entry) {
        for (Step step : entry.steps()) {
            if (step instanceof Step.Watched watched) {
                plays.forget(watched.thing());
            }
        }
    }

    private Entry entry(String undoId) {
        List<Entry> undoable = journal.undoable();
        if (undoId == null && journal.lastLeftNothing()) {
            throw new NothingToUndo(null, false, known(undoable)).raise();
        }
        if (undoId == null) {
            return undoable.stream().findFirst().orElseThrow(() -> new NothingToUndo(null, false, List.of()).raise());
        }
        String id = undoId.strip().replaceFirst("(?i)^undo\\s+", "");
        Entry entry = undoable.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new NothingToUndo(id, journal.isUndone(id), known(undoable)).raise());
        undoable.stream().takeWhile(later -> later != entry).filter(entry::meets).findFirst().ifPresent(later -> {
            throw new ChangedSince(later.id(), later.what()).raise();
        });
        return entry;
    }

    private static List<String> known(List<Entry> undoable) {
        return undoable.stream().limit(SHOWN).map(entry -> entry.id() + ": " + entry.what()).toList();
    }
}
