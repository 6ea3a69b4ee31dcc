package dev.traktmcp.journal;

import dev.traktmcp.trakt.Trakt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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

    /** Plays first: adding one takes its title off the watchlist, and removing one makes room to put it back. */
    public List<Effect> of(Entry entry) {
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
        List<Effect> effects = new ArrayList<>();
        checkedIn.forEach(step -> cross(entry, effects, List.of(checkIns.remove(step))));
        ofLists.forEach(back -> cross(entry, effects, List.of(back.get())));
        if (!watched.isEmpty()) {
            cross(entry, effects, plays.remove(watched));
        }
        if (!unwatched.isEmpty()) {
            List<Step.Kept> listed = shelves.listed(unwatched.stream().map(Step.Unwatched::thing).toList());
            cross(entry, effects, plays.add(unwatched));
            shelves.restore(Shelf.WATCHLIST, listed, null);
        }
        kept.forEach((shelf, steps) -> cross(entry, effects, checkedIn.isEmpty()
                ? shelves.restore(shelf, steps, entry.state() == Entry.State.OPEN ? entry.at() : null)
                : shelves.restoreWhatLeft(steps)));
        return effects;
    }

    private void cross(Entry entry, List<Effect> effects, List<Effect> more) {
        effects.addAll(more);
        journal.takenBack(entry, effects.stream().map(Effect::step).toList());
    }
}
