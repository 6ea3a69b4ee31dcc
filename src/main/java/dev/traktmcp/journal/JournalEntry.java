package dev.traktmcp.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.traktmcp.trakt.model.ItemKey;
import java.time.Instant;
import java.util.List;

/**
 * One write of one call.
 *
 * @param id by which it can be undone
 * @param account the slug of the user whose account it was
 * @param what the headline of the reply; the name of the tool while the entry is open
 */
public record JournalEntry(String id, Instant at, String account, String what, State state, List<Step> steps) {
    /** No id of a write has a hyphen. */
    static final String MARK = "left-nothing";
    /** Ends the headline of a write of which something was undone. */
    private static final String IN_PART = " Since then taken back in part.";

    public enum State {
        /** Sent or about to be sent; the outcome is unknown. */
        OPEN,
        DONE,
        UNDONE,
        /** Not a write, but the mark of a later call that could write and left nothing to undo. */
        NOTHING
    }

    /** The mark of a call of this tool. */
    static JournalEntry mark(Instant at, String tool) {
        return new JournalEntry(MARK, at, "", tool, State.NOTHING, List.of());
    }

    JournalEntry with(String headline, List<Step> taken, State now) {
        return new JournalEntry(id, at, account, headline, now, taken);
    }

    /** Whether it sent a play of this item. */
    public boolean watches(ItemKey thing) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Watched(var watched, _, _, _) && watched.key().equals(thing));
    }

    /** Whether both changed the same item in the same place, so that the later one has to be undone first. */
    public boolean meets(JournalEntry other) {
        return ListConflict.between(steps, other.steps) || steps.stream()
                .anyMatch(step -> step instanceof Step.Kept(var shelf, var thing, _, _)
                        && other.steps.stream().anyMatch(one -> one instanceof Step.Kept kept
                                && kept.shelf().equals(shelf) && kept.thing().key().equals(thing.key())));
    }

    /** The same for a list that was made again and so has another address. */
    JournalEntry relisted(String from, String to) {
        return with(what, steps.stream().map(step -> switch (step) {
            case Step.Kept(var shelf, var thing, var former, var rank) when from.equals(shelf.which()) ->
                    new Step.Kept(new SavedSet(shelf.kind(), to), thing, former, rank);
            case Step.ListMade(var list, var name) when from.equals(list) -> new Step.ListMade(to, name);
            case Step.ListEdited(var list, var name, var former) when from.equals(list) ->
                    new Step.ListEdited(to, name, former);
            case Step.ListArranged(var list, var name, var former) when from.equals(list) ->
                    new Step.ListArranged(to, name, former);
            default -> step;
        }).toList(), state);
    }

    /** The rest after these steps were undone; an entry without a rest is undone. */
    JournalEntry without(List<Step> takenBack) {
        List<Step> left = steps.stream().filter(step -> !takenBack.contains(step)).toList();
        return left.isEmpty() ? with(what, steps, State.UNDONE)
                : with(what.endsWith(IN_PART) ? what : what + IN_PART, left, state);
    }

    /** Whether it has all that we rely on, as a file may have been written by hand. */
    boolean isWhole() {
        return id != null && at != null && account != null && what != null && state != null && steps != null
                && steps.stream().allMatch(step -> isWhole(step));
    }

    private static boolean isWhole(Step step) {
        return switch (step) {
            case null -> false;
            case Step.Kept(var shelf, var thing, _, _) -> shelf != null && shelf.kind() != null && isWhole(thing);
            case Step.Watched(var thing, _, var known, _) -> isWhole(thing) && known != null;
            case Step.CheckedIn(var thing, var begun) -> isWhole(thing) && begun != null;
            case Step.ListMade(_, var name) -> name != null;
            case Step.ListEdited(var list, var name, var former) -> list != null && name != null && former != null;
            case Step.ListArranged(var list, var name, var former) -> list != null && name != null && former != null
                    && !former.contains(null);
            case Step.ListLiked(var list, var name, _) -> list != null && name != null;
            case Step.ListDeleted(var list, var former, var members) -> list != null && former != null
                    && members != null && members.stream().allMatch(JournalEntry::isWhole);
            case Step.SmartListDeleted(var list, var former) -> list != null && former != null && former.name() != null;
            case Step.Unwatched(var thing, _) -> isWhole(thing);
        };
    }

    private static boolean isWhole(Step.Member member) {
        return member != null && (member.thing() == null ? member.person() != null : isWhole(member.thing()));
    }

    private static boolean isWhole(ItemRef thing) {
        return thing != null && thing.isWhole();
    }

    @JsonIgnore
    public boolean isMark() {
        return state == State.NOTHING;
    }

    @JsonIgnore
    public boolean isUndone() {
        return state == State.UNDONE;
    }
}
