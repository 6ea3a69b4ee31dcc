package dev.traktmcp.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.users.ListSettings;
import dev.traktmcp.trakt.model.users.SmartSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change that a write makes to the account, with what it takes to undo it. The journal keeps steps on disk as JSON
 * under these names, so a rename makes older entries unreadable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface Step {

    /**
     * An item is added to a saved set, removed from it, or changed in it.
     *
     * @param former Trakt's own fields of the item before, or null where it was not there
     * @param rank its former rank in an ordered set, from 1; else null
     */
    record Kept(SavedSet shelf, ItemRef thing, @Nullable Map<String, Object> former,
            @Nullable Integer rank) implements Step {
        /** The item was not there before. */
        public static Kept added(SavedSet shelf, ItemRef thing) {
            return new Kept(shelf, thing, null, null);
        }
    }

    /**
     * A play is added to the history.
     *
     * @param at the time that was sent, or null for {@code released} or {@code unknown}
     * @param known the ids of the item's plays before, as far as one of them could be mistaken for this play
     * @param next true for an episode that was taken as the next of its show; else null, also in older entries
     */
    record Watched(ItemRef thing, @Nullable Instant at, List<Long> known, @Nullable Boolean next) implements Step {
        public Watched(ItemRef thing, @Nullable Instant at, List<Long> known) {
            this(thing, at, known, null);
        }
    }

    /** A check-in begins at this time; in the end it becomes a play. */
    record CheckedIn(ItemRef thing, Instant at) implements Step {
        /** Longer than anything to check in to. */
        public static final Duration LONGEST = Duration.ofHours(12);
    }

    /**
     * A list is created; undo deletes it with everything on it.
     *
     * @param list its address, or null where no answer came
     */
    record ListMade(@Nullable String list, String name) implements Step {}

    /** A list's name, description, privacy or order changes; {@code former} has the old values. */
    record ListEdited(String list, String name, ListSettings former) implements Step {}

    /**
     * The items of a list get another order.
     *
     * @param former the ids of its entries in their order before
     */
    record ListArranged(String list, String name, List<Long> former) implements Step {}

    /** A list is liked, or no longer. */
    record ListLiked(String list, String name, boolean liked) implements Step {}

    /**
     * A list is deleted.
     *
     * @param former its settings
     * @param members its items, in order
     */
    record ListDeleted(String list, ListSettings former, List<Member> members) implements Step {}

    /** A list that Trakt fills is deleted. */
    record SmartListDeleted(String list, SmartSettings former) implements Step {}

    /** An item of a list; either the thing or the Trakt id of a person is set. */
    record Member(@Nullable ItemRef thing, @Nullable Long person, @Nullable String notes) {
        public ItemKey key() {
            return thing != null ? thing.key() : ItemKey.ofPerson(Objects.requireNonNull(person));
        }
    }

    /** A play is removed from the history; {@code at} is when it was watched, null where unknown. */
    record Unwatched(ItemRef thing, @Nullable Instant at) implements Step {}
}
