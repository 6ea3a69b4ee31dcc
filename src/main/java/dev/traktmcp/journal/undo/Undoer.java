package dev.traktmcp.journal.undo;

import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.Trakt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Undoes an entry. It notes each part that is undone at once, so that after a failure in the middle the rest can still
 * be undone. Safe for use by several threads; callers let one run at a time.
 */
public final class Undoer {
    private final Journal journal;
    private final UndoPlays plays;
    private final UndoSaved shelves;
    private final UndoCheckIn checkIns;
    private final UndoLists lists;
    private final UndoProgress progress;

    public Undoer(Trakt trakt, Journal journal) {
        this.journal = journal;
        this.plays = new UndoPlays(trakt);
        this.shelves = new UndoSaved(trakt);
        this.checkIns = new UndoCheckIn(trakt);
        this.lists = new UndoLists(trakt, journal);
        this.progress = new UndoProgress(trakt);
    }

    /**
     * Undoes plays first: adding a play takes its title off the watchlist, and removing one makes room to put it back.
     *
     * @param part those of its steps that are undone; the others stay, and can still be undone
     * @param done receives each part as soon as it is undone, so that it is known even if the next part fails
     */
    public void of(JournalEntry taken, List<Step> part, Consumer<List<UndoResult>> done) {
        List<Step.Kept> listed = listed(taken, part);
        JournalEntry entry = journal.plus(taken, listed);
        List<Step.Watched> watched = new ArrayList<>();
        List<Step.Unwatched> unwatched = new ArrayList<>();
        List<Step.CheckedIn> checkedIn = new ArrayList<>();
        Map<SavedSet, List<Step.Kept>> kept = new LinkedHashMap<>();
        List<Supplier<UndoResult>> ofLists = new ArrayList<>();
        for (Step step : Stream.concat(part.stream(), listed.stream()).toList()) {
            switch (step) {
                case Step.Watched one -> watched.add(one);
                case Step.Unwatched one -> unwatched.add(one);
                case Step.CheckedIn one -> checkedIn.add(one);
                case Step.ListMade one -> ofLists.add(() -> lists.delete(one, entry.at()));
                case Step.ListEdited one -> ofLists.add(() -> lists.edit(one));
                case Step.ListArranged one -> ofLists.add(() -> lists.arrange(one));
                case Step.ListLiked one -> ofLists.add(() -> lists.like(one));
                case Step.ListDeleted one -> ofLists.add(() -> lists.make(one));
                case Step.SmartListDeleted one -> ofLists.add(() -> lists.make(one));
                case Step.Kept one -> kept.computeIfAbsent(one.shelf(), _ -> new ArrayList<>()).add(one);
            }
        }
        List<Step> crossed = new ArrayList<>();
        Consumer<List<UndoResult>> cross = effects -> {
            effects.forEach(effect -> crossed.add(effect.step()));
            journal.takenBack(entry, crossed);
            done.accept(effects.stream().filter(effect -> !listed.contains(effect.step())).toList());
        };
        checkedIn.forEach(step -> cross.accept(List.of(checkIns.remove(step))));
        ofLists.forEach(back -> cross.accept(List.of(back.get())));
        if (!watched.isEmpty()) {
            cross.accept(plays.remove(watched, entry.at()));
        }
        if (!unwatched.isEmpty()) {
            plays.add(unwatched, cross);
        }
        // What goes back comes before what goes away, so that nothing is lost where only one of the two can be done.
        List<SavedSet> order = kept.keySet().stream()
                .sorted(Comparator.comparing(shelf -> Objects.requireNonNull(kept.get(shelf)).stream()
                        .allMatch(step -> step.former() == null)))
                .toList();
        for (SavedSet shelf : order) {
            List<Step.Kept> steps = Objects.requireNonNull(kept.get(shelf));
            if (UndoProgress.isFor(shelf)) {
                progress.restore(shelf, steps, effect -> cross.accept(List.of(effect)));
            } else {
                cross.accept(checkedIn.isEmpty()
                        ? shelves.restore(shelf, steps, entry.state() == JournalEntry.State.OPEN ? entry.at() : null)
                        : shelves.restoreWhatLeft(steps));
            }
        }
    }

    /** What is on the watchlist now and will leave it when plays are added again. */
    private List<Step.Kept> listed(JournalEntry entry, List<Step> part) {
        List<ItemRef> watchedAgain = part.stream()
                .flatMap(step -> step instanceof Step.Unwatched unwatched ? Stream.of(unwatched.thing())
                        : Stream.empty())
                .toList();
        return watchedAgain.isEmpty() ? List.of() : shelves.listed(watchedAgain).stream()
                .filter(kept -> entry.steps().stream()
                        .noneMatch(step -> step instanceof Step.Kept(var place, var thing, _, _)
                                && place.equals(SavedSet.WATCHLIST) && thing.key().equals(kept.thing().key())))
                .toList();
    }
}
