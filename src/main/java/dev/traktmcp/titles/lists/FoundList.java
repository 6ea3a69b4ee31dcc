package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that was looked up.
 *
 * @param keptBy who owns it, from the signed-in person's view
 * @param said the name as the person said it, where the list's name differs; null where it does not, and for ids
 * @param exact whether the list has exactly this name, or this id
 */
public record FoundList(ListAt at, MediaList list, Keeper keptBy, @Nullable String said, boolean exact) {

    public FoundList(ListAt at, MediaList list, Keeper keptBy) {
        this(at, list, keptBy, null, true);
    }

    /** A list of others as it is shown all over Trakt; empty where its id is missing. */
    public static Optional<FoundList> ofOthers(MediaList list) {
        return !ListFinder.hasId(list) ? Optional.empty()
                : Optional.of(new FoundList(new ListAt(ListFinder.slug(list), list.ids().trakt().toString()), list,
                        Keeper.OTHERS));
    }

    FoundList saidAs(String name, boolean exactly) {
        return new FoundList(at, list, keptBy, name.equalsIgnoreCase(list.name()) ? null : name, exactly);
    }

    /** The same list with its current data. */
    public FoundList with(MediaList now) {
        return new FoundList(at, now, keptBy, said, exact);
    }

    /** Who owns a list. */
    public enum Keeper {
        /** The signed-in person. */
        ME,
        /** Another user, but the person may change its items. */
        US,
        /** Another user. */
        OTHERS
    }

    /** Whether Trakt fills it, by its owner's filters. */
    public boolean isSmart() {
        return at.kind() == ListAt.Kind.SMART;
    }

    /**
     * {@code list:123}, {@code smart-list:12}, {@code list:favorites} or {@code list:robin/favorites}, as every tool
     * accepts it.
     */
    public String id() {
        if (isSmart()) {
            return ListReference.SMART + list.ids().trakt();
        }
        String whose = keptBy == Keeper.ME || !at.isEverybodys() ? "" : at.owner() + "/";
        return MediaType.LIST + ":" + whose + (at.isEverybodys() ? at.id() : list.ids().trakt());
    }

    /** The owner's name, or null for the person's own list or where Trakt does not say. */
    public @Nullable String owner() {
        return keptBy == Keeper.ME ? null : list.user() == null ? at.owner() : list.user().username();
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }

    /** The list as a candidate of a question. */
    public Candidate candidate() {
        String hint = Stream.of(
                owner() == null ? null : "by " + owner(),
                list.itemCount() == null ? null : items(list.itemCount()),
                list.privacy(),
                isSmart() ? "filled by Trakt" : null)
                .filter(fact -> fact != null)
                .collect(Collectors.joining(", "));
        return new Candidate(id(), MediaType.LIST.word(), list.name(), null, hint.isEmpty() ? null : hint);
    }
}
