package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A list that somebody keeps ("Users: lists").
 *
 * @param slug made from the first name; a rename does not change it
 * @param collaborators slugs of those who may see it and change what is on it
 * @param entries in the order of rank; ranks have no gaps
 */
public record PersonalList(
        long trakt,
        String slug,
        Settings settings,
        Instant createdAt,
        Instant updatedAt,
        int likes,
        Set<String> collaborators,
        List<Entry> entries) {

    /** @param privacy {@code private}, {@code link}, {@code friends} or {@code public} */
    public record Settings(
            String name,
            String description,
            String privacy,
            boolean displayNumbers,
            boolean allowComments,
            String sortBy,
            String sortHow) {
        public static Settings of(String name, String description, String privacy) {
            return new Settings(name, description, privacy, false, true, "rank", "asc");
        }

        /** With the description and the order that are named, as favorites and the watchlist take them. */
        public Settings changed(JsonNode sent) {
            return new Settings(name, sent.path("description").asString(description), privacy, displayNumbers,
                    allowComments, sent.path("sort_by").asString(sortBy), sent.path("sort_how").asString(sortHow));
        }
    }

    /**
     * One item or person on the list; the other is null.
     *
     * @param id of the list item, for reordering
     * @param notes null without
     */
    public record Entry(long id, Item item, CataloguePerson person, Instant listedAt, String notes) {
        public boolean holds(Item other, CataloguePerson somebody) {
            return Objects.equals(item, other) && Objects.equals(person, somebody);
        }
    }

    public PersonalList {
        collaborators = Set.copyOf(collaborators);
        entries = List.copyOf(entries);
    }

    public boolean has(Item item, CataloguePerson person) {
        return entries.stream().anyMatch(entry -> entry.holds(item, person));
    }

    public int rank(Entry entry) {
        return entries.indexOf(entry) + 1;
    }

    PersonalList liked(int by) {
        return new PersonalList(trakt, slug, settings, createdAt, updatedAt, likes + by, collaborators, entries);
    }

    PersonalList with(Settings now, Instant at) {
        return new PersonalList(trakt, slug, now, createdAt, at, likes, collaborators, entries);
    }

    PersonalList plus(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return with(more, entry.listedAt());
    }

    PersonalList without(Predicate<Entry> unwanted, Instant at) {
        return with(entries.stream().filter(unwanted.negate()).toList(), at);
    }

    PersonalList with(List<Entry> now, Instant at) {
        return new PersonalList(trakt, slug, settings, createdAt, at, likes, collaborators, now);
    }
}
