package dev.traktmcp.journal.undo;

import dev.traktmcp.journal.Entry;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Shelf;
import dev.traktmcp.journal.Step;
import dev.traktmcp.journal.Thing;
import dev.traktmcp.trakt.Trakt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes an entry back. What is taken back is crossed out as it goes, so that after a failure in the middle the rest can
 * still be undone.
 */
public final class Reversal {
    private final Journal journal;
    private final PlaysBack plays;
    private final ShelfBack shelves;
    private final CheckInBack checkIns;
    private final ListsBack lists;

    public Reversal(Trakt trakt, Journal journal) {
        this.journal = journal;
        this.plays = new PlaysBack(trakt);
        this.shelves = new ShelfBack(trakt);
        this.checkIns = new CheckInBack(trakt);
        this.lists = new ListsBack(trakt);
    }

    /**
     * Plays first: adding one takes its title off the watchlist, and removing one makes room to put it back.
     *
     * @param done told of each part as soon as it is taken back, so that it is known even where the next one fails
     */
    public void of(Entry taken, Consumer<List<Effect>> done) {
        List<Step.Kept> listed = listed(taken);
        Entry entry = journal.plus(taken, listed);
        List<Step.Watched> watched = new ArrayList<>();
        List<Step.Unwatched> unwatched = new ArrayList<>();
        List<Step.CheckedIn> checkedIn = new ArrayList<>();
        Map<Shelf, List<Step.Kept>> kept = new LinkedHashMap<>();
        List<Supplier<Effect>> ofLists = new ArrayList<>();
        for (Step step : entry.steps()) {
            switch (step) {
                case Step.Watched one -> watched.add(one);
                case Step.Unwatched one -> unwatched.add(one);
                case Step.CheckedIn one -> checkedIn.add(one);
                case Step.ListMade one -> ofLists.add(() -> lists.delete(one, entry.at()));
                case Step.ListEdited one -> ofLists.add(() -> lists.edit(one));
                case Step.ListDeleted one -> ofLists.add(() -> lists.make(one));
                case Step.Kept one -> kept.computeIfAbsent(one.shelf(), _ -> new ArrayList<>()).add(one);
            }
        }
        List<Step> crossed = new ArrayList<>();
        Consumer<List<Effect>> cross = effects -> {
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
        kept.forEach((shelf, steps) -> cross.accept(checkedIn.isEmpty()
                ? shelves.restore(shelf, steps, entry.state() == Entry.State.OPEN ? entry.at() : null)
                : shelves.restoreWhatLeft(steps)));
    }

    /** What stands on the watchlist now, and will not when plays of it are added again. */
    private List<Step.Kept> listed(Entry entry) {
        List<Thing> watchedAgain = entry.steps().stream()
                .flatMap(step -> step instanceof Step.Unwatched unwatched ? Stream.of(unwatched.thing()) : Stream.empty())
                .toList();
        return watchedAgain.isEmpty() ? List.of() : shelves.listed(watchedAgain);
    }
}
