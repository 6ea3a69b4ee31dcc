package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Plays, duplicates and all ("Sync: Get watched history"). */
public final class History {
    private static final long FIRST_ID = 12_000_000_000L;

    private final List<Play> plays = new ArrayList<>();
    private long lastId = FIRST_ID;

    History copy() {
        History copy = new History();
        copy.plays.addAll(plays());
        copy.lastId = lastId;
        return copy;
    }

    synchronized Play add(Item item, Instant watchedAt, String action) {
        Play play = new Play(++lastId, item, watchedAt.truncatedTo(ChronoUnit.MINUTES), action);
        plays.add(play);
        return play;
    }

    /** In the order in which they were added. */
    public synchronized List<Play> plays() {
        return List.copyOf(plays);
    }

    public List<Play> of(Item item) {
        return plays().stream().filter(play -> play.item().equals(item)).toList();
    }

    /** Newest first, as Trakt lists them. */
    public List<Play> newestFirst() {
        return plays().stream()
                .sorted(Comparator.comparing(Play::watchedAt).thenComparing(Play::id).reversed())
                .toList();
    }

    /** All plays of it; how many there were. */
    public synchronized int removeAllOf(Item item) {
        int before = plays.size();
        plays.removeIf(play -> play.item().equals(item));
        return before - plays.size();
    }

    public synchronized Optional<Play> remove(long id) {
        Optional<Play> found = plays.stream().filter(play -> play.id() == id).findFirst();
        found.ifPresent(plays::remove);
        return found;
    }

    synchronized void clear() {
        plays.clear();
    }
}
