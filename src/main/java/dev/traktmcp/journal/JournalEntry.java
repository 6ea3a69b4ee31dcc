package dev.traktmcp.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.traktmcp.trakt.model.ItemKey;
import java.time.Instant;
import java.util.List;

/**
 * One write, of one call.
 *
 * @param id by which it is taken back
 * @param account whose account it was, by the slug of the user
 * @param what it did, as the headline of the reply said it; of one that is open, the name of the tool
 */
public record JournalEntry(String id, Instant at, String account, String what, State state, List<Step> steps) {
    /** No id of a write has a hyphen. */
    static final String MARK = "left-nothing";

    public enum State {
        /** Sent or about to be; how it ended is not known. */
        OPEN,
        DONE,
        UNDONE,
        /** No write, but the mark of a later call that could have written and left nothing to take back. */
        NOTHING
    }

    /** The mark of a call; {@code tool} is its name. */
    static JournalEntry mark(Instant at, String tool) {
        return new JournalEntry(MARK, at, "", tool, State.NOTHING, List.of());
    }

    JournalEntry with(String headline, List<Step> taken, State now) {
        return new JournalEntry(id, at, account, headline, now, taken);
    }

    /** Whether a play of it was sent. */
    public boolean watches(ItemKey thing) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Watched(var watched, _, _) && watched.key().equals(thing));
    }

    /** Whether both have to do with the same place of the same thing, so that the later has to be undone first. */
    public boolean meets(JournalEntry other) {
        return ListConflict.between(steps, other.steps) || steps.stream()
                .anyMatch(step -> step instanceof Step.Kept(var shelf, var thing, _, _)
                && other.steps.stream().anyMatch(one -> one instanceof Step.Kept kept
                        && kept.shelf().equals(shelf) && kept.thing().key().equals(thing.key())));
    }

    /** What is left to take back after some of it was; nothing is left of what is undone. */
    JournalEntry without(List<Step> takenBack) {
        List<Step> left = steps.stream().filter(step -> !takenBack.contains(step)).toList();
        return new JournalEntry(id, at, account, what, left.isEmpty() ? State.UNDONE : state, left.isEmpty()
                ? steps : left);
    }

    /** Whether nothing is missing that everybody relies on; a file may have been written by hand. */
    boolean isWhole() {
        return id != null && at != null && account != null && what != null && state != null && steps != null;
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
