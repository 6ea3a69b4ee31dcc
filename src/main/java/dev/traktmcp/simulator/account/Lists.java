package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.account.PersonalList.Entry;
import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The lists of one person, in their order ("Users: lists"). Safe for use by several threads. */
public final class Lists {
    private static final long OF_ONE_PERSON = 1_000_000;
    private static final long FIRST_ENTRY = 7_000_000_000L;

    private final List<PersonalList> lists = new ArrayList<>();
    private final Clock clock;
    private final Activities activities;
    private final SequencedMap<Long, Instant> liked = new LinkedHashMap<>();
    private final SmartLists smart;
    private PersonalList favorites;
    private long lastList;
    private long lastEntry;

    /** The number of the person whose list has this id, if it was made here. */
    static long owner(long list) {
        return list / OF_ONE_PERSON;
    }

    /** @param owner keeps the ids made here apart from those of other owners */
    Lists(long owner, Clock clock, Activities activities) {
        this(owner, clock, activities, new SmartLists(owner, clock));
    }

    private Lists(long owner, Clock clock, Activities activities, SmartLists smart) {
        this.clock = clock;
        this.activities = activities;
        this.smart = smart;
        lastList = owner * OF_ONE_PERSON;
        lastEntry = FIRST_ENTRY + owner * OF_ONE_PERSON;
        favorites = new PersonalList(lastList + OF_ONE_PERSON - 1, "favorites",
                Settings.of("Favorites", null, "public"), Instant.EPOCH, Instant.EPOCH, 0, Set.of(), List.of());
    }

    private Lists(Lists other) {
        this(0, other.clock, other.activities, other.smart.copy());
        lists.addAll(other.all());
        favorites = other.favorites();
        liked.putAll(other.liked());
    }

    /** A copy for reading only. */
    Lists copy() {
        return new Lists(this);
    }

    public synchronized List<PersonalList> all() {
        return List.copyOf(lists);
    }

    /** The movies and shows that the person likes best ("Sync: Get favorites"), which Trakt keeps like a list. */
    public synchronized PersonalList favorites() {
        return favorites;
    }

    /** Those that Trakt fills. */
    public SmartLists smart() {
        return smart;
    }

    /** @param id Trakt id or slug */
    public Optional<PersonalList> find(String id) {
        return all().stream()
                .filter(list -> list.slug().equals(id) || String.valueOf(list.trakt()).equals(id))
                .findFirst();
    }

    /** The lists that the person likes, by their ids, and since when. */
    public synchronized SequencedMap<Long, Instant> liked() {
        return new LinkedHashMap<>(liked);
    }

    /** Likes a list, or no longer. */
    public synchronized void like(PersonalList list, Lists owner, boolean like) {
        if (like == liked.containsKey(list.trakt())) {
            return;
        }
        Instant now = clock.instant();
        activities.touch("lists", "liked_at", now);
        if (like) {
            restoreLike(list.trakt(), now);
        } else {
            liked.remove(list.trakt());
        }
        owner.put(list.liked(like ? 1 : -1));
    }

    synchronized void restoreLike(long list, Instant since) {
        liked.put(list, since);
    }

    /** How many items there are on all lists together. */
    public int items() {
        return all().stream().mapToInt(list -> list.entries().size()).sum();
    }

    public synchronized PersonalList create(Settings settings) {
        Instant now = touch();
        return keep(new PersonalList(++lastList, slug(settings.name()), settings, now, now, 0, Set.of(), List.of()));
    }

    /** Adds a list as it is, without a trace in the activities. */
    public synchronized PersonalList keep(PersonalList list) {
        lists.add(list);
        return list;
    }

    synchronized void restore(PersonalList list) {
        lists.add(list);
        goOnFrom(list.trakt(), list.entries().stream().mapToLong(Entry::id).max().orElse(0));
    }

    synchronized void restoreFavorites(PersonalList saved) {
        favorites = saved;
        goOnFrom(lastList, saved.entries().stream().mapToLong(Entry::id).max().orElse(0));
    }

    synchronized long lastList() {
        return lastList;
    }

    synchronized long lastEntry() {
        return lastEntry;
    }

    /** Makes all later ids higher than these. */
    synchronized void goOnFrom(long list, long entry) {
        lastList = Math.max(lastList, list);
        lastEntry = Math.max(lastEntry, entry);
    }

    public synchronized PersonalList edit(PersonalList list, Settings settings) {
        return put(list.with(settings, touch(list)));
    }

    public synchronized void remove(PersonalList list) {
        touch();
        lists.removeIf(one -> one.trakt() == list.trakt());
    }

    /** Adds an entry and returns the new list; either item or person is null. */
    public synchronized PersonalList plus(PersonalList list, Item item, CataloguePerson person, Instant at,
            String notes) {
        touch(list);
        return put(list.plus(new Entry(++lastEntry, item, person, at, notes)));
    }

    /** Removes the entry and returns the new list. */
    public synchronized PersonalList minus(PersonalList list, Item item, CataloguePerson person) {
        return put(list.without(entry -> entry.holds(item, person), touch(list)));
    }

    /** Puts the entries into another order and returns the new list. */
    public synchronized PersonalList arrange(PersonalList list, List<Entry> entries) {
        return put(list.with(entries, touch(list)));
    }

    /** Puts these lists first, in this order; returns the ids that belong to none of them. */
    public synchronized List<Long> reorder(List<Long> ids) {
        touch();
        List<PersonalList> first = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        ids.forEach(id -> find(id.toString()).ifPresentOrElse(first::add, () -> unknown.add(id)));
        lists.removeAll(first);
        lists.addAll(0, first);
        return unknown;
    }

    synchronized void clear() {
        lists.clear();
        smart.clear();
        liked.clear();
        favorites = favorites.with(List.of(), Instant.EPOCH);
    }

    private synchronized PersonalList put(PersonalList list) {
        if (list.trakt() == favorites.trakt()) {
            favorites = list;
        }
        lists.replaceAll(one -> one.trakt() == list.trakt() ? list : one);
        return list;
    }

    private Instant touch(PersonalList list) {
        if (list.trakt() != favorites.trakt()) {
            return touch();
        }
        Instant now = clock.instant();
        activities.touch("favorites", "updated_at", now);
        activities.touch("movies", "favorited_at", now);
        activities.touch("shows", "favorited_at", now);
        return now;
    }

    private Instant touch() {
        Instant now = clock.instant();
        activities.touch("lists", "updated_at", now);
        return now;
    }

    private String slug(String name) {
        String start = plain(name);
        String slug = start;
        for (int more = 2; find(slug).isPresent(); more++) {
            slug = start + "-" + more;
        }
        return slug;
    }

    /** The name as a slug, whatever others are called. */
    static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "list" : plain;
    }
}
