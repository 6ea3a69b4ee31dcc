package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that was looked up.
 *
 * @param keptBy whose it is to the signed-in person
 * @param said the name as said where the list's own is written otherwise; null where it is not, and for ids
 * @param exact whether the list is of that very name, or of that id
 */
public record FoundList(ListAt at, MediaList list, Keeper keptBy, @Nullable String said, boolean exact) {

    public FoundList(ListAt at, MediaList list, Keeper keptBy) {
        this(at, list, keptBy, null, true);
    }

    FoundList saidAs(String name, boolean exactly) {
        return new FoundList(at, list, keptBy, name.equalsIgnoreCase(list.name()) ? null : name, exactly);
    }

    /** The same list as it is now. */
    public FoundList with(MediaList now) {
        return new FoundList(at, now, keptBy, said, exact);
    }

    /** Whose list it is. */
    public enum Keeper {
        /** The person's own. */
        ME,
        /** Another's, and the person may change what is on it. */
        US,
        /** Another's. */
        OTHERS
    }

    /** {@code list:123}, as every tool accepts it back. */
    public String id() {
        return MediaType.LIST + ":" + list.ids().trakt();
    }

    /** The name of whose list it is, or null where it is the person's own or Trakt does not say. */
    public @Nullable String owner() {
        return keptBy == Keeper.ME ? null : list.user() == null ? at.owner() : list.user().username();
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    /** The list as one of several that may be meant. */
    public Candidate candidate() {
        String hint = Stream.of(
                        owner() == null ? null : "by " + owner(),
                        list.itemCount() == null ? null : items(list.itemCount()),
                        list.privacy())
                .filter(fact -> fact != null)
                .collect(Collectors.joining(", "));
        return new Candidate(id(), MediaType.LIST.word(), list.name(), null, hint.isEmpty() ? null : hint);
    }
}
