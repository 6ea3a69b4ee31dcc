package dev.traktmcp.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.users.ListSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that a write does to the account, with what it takes to undo it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface Step {

    /**
     * A thing is put on a shelf, taken off it, or stands there differently from now on.
     *
     * @param former Trakt's own fields for it as they were, or null where it was not there
     * @param rank its former place on a shelf that has an order, from 1; else null
     */
    record Kept(SavedSet shelf, ItemRef thing, @Nullable Map<String, Object> former,
            @Nullable Integer rank) implements Step {
        /** It was not there before. */
        public static Kept added(SavedSet shelf, ItemRef thing) {
            return new Kept(shelf, thing, null, null);
        }
    }

    /**
     * A play is added to the history.
     *
     * @param at the time that was sent, or null where it was {@code released} or {@code unknown}
     * @param known the ids of the plays of it that were there before, as far as they could be taken for this one
     */
    record Watched(ItemRef thing, @Nullable Instant at, List<Long> known) implements Step {}

    /** Watching it begins at that time; in the end it is a play. */
    record CheckedIn(ItemRef thing, Instant at) implements Step {}

    /**
     * A list is made; with it goes all that is on it.
     *
     * @param list where it is, or null where no answer came
     */
    record ListMade(@Nullable String list, String name) implements Step {}

    /** A list is called, described, shown or sorted otherwise; {@code former} has what it was before. */
    record ListEdited(String list, String name, ListSettings former) implements Step {}

    /**
     * A list is deleted.
     *
     * @param former what it was like
     * @param members what was on it, in order
     */
    record ListDeleted(String list, ListSettings former, List<Member> members) implements Step {}

    /** Something on a list; either the thing or the Trakt id of a person is set. */
    record Member(@Nullable ItemRef thing, @Nullable Long person, @Nullable String notes) {
        public ItemKey key() {
            return thing != null ? thing.key() : ItemKey.ofPerson(Objects.requireNonNull(person));
        }
    }

    /** A play is removed from the history; {@code at} is when it was watched, null where nobody knows. */
    record Unwatched(ItemRef thing, @Nullable Instant at) implements Step {}
}
