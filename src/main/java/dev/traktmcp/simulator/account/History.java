package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plays, duplicates included ("Sync: Get watched history"); quick with tens of thousands of them. Safe for use by
 * several threads.
 */
public final class History {
    private static final long FIRST_ID = 12_000_000_000L;

    private final Map<Long, StoredPlay> plays = new LinkedHashMap<>();
    /** The plays of each movie or show. */
    private final Map<Item, List<StoredPlay>> byTitle = new HashMap<>();

    private List<StoredPlay> newestFirst = List.of();
    private long lastId = FIRST_ID;

    History copy() {
        History copy = new History();
        plays().forEach(copy::put);
        copy.lastId = lastId;
        return copy;
    }

    synchronized StoredPlay add(Item item, Instant watchedAt, String action) {
        StoredPlay play = new StoredPlay(++lastId, item, watchedAt.truncatedTo(ChronoUnit.MINUTES), action);
        put(play);
        return play;
    }

    private synchronized void put(StoredPlay play) {
        plays.put(play.id(), play);
        byTitle.computeIfAbsent(Item.of(play.item().title()), _ -> new ArrayList<>()).add(play);
        newestFirst = null;
    }

    synchronized void restore(StoredPlay play) {
        put(play);
        lastId = Math.max(lastId, play.id());
    }

    /** The plays in the order in which they were added. */
    public synchronized List<StoredPlay> plays() {
        return List.copyOf(plays.values());
    }

    public List<StoredPlay> of(Item item) {
        return of(item.title()).stream().filter(play -> play.item().equals(item)).toList();
    }

    /** The plays of a movie, or of all episodes of a show. */
    public synchronized List<StoredPlay> of(Title title) {
        return List.copyOf(byTitle.getOrDefault(Item.of(title), List.of()));
    }

    /** The plays, newest first, as Trakt lists them. */
    public synchronized List<StoredPlay> newestFirst() {
        if (newestFirst == null) {
            newestFirst = plays.values().stream()
                    .sorted(Comparator.comparing(StoredPlay::watchedAt).thenComparing(StoredPlay::id).reversed())
                    .toList();
        }
        return newestFirst;
    }

    /** Removes all plays of an item; returns how many there were. */
    public synchronized int removeAllOf(Item item) {
        List<StoredPlay> own = of(item);
        own.forEach(play -> remove(play.id()));
        return own.size();
    }

    public synchronized Optional<StoredPlay> remove(long id) {
        Optional<StoredPlay> found = Optional.ofNullable(plays.remove(id));
        found.ifPresent(play -> {
            byTitle.get(Item.of(play.item().title())).remove(play);
            newestFirst = null;
        });
        return found;
    }

    synchronized void clear() {
        plays.clear();
        byTitle.clear();
        newestFirst = null;
    }
}
