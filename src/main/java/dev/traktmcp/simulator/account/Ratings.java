package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rating an item, 1 to 10; rating again overwrites ("Sync: Add new ratings"). */
public final class Ratings {
    public record Rating(Item item, int stars, Instant ratedAt) {}

    private final Map<Item, Rating> ratings = new LinkedHashMap<>();

    Ratings copy() {
        Ratings copy = new Ratings();
        all().reversed().forEach(rating -> copy.ratings.put(rating.item(), rating));
        return copy;
    }

    synchronized void rate(Item item, int stars, Instant at) {
        ratings.remove(item);
        ratings.put(item, new Rating(item, stars, at));
    }

    synchronized boolean remove(Item item) {
        return ratings.remove(item) != null;
    }

    public synchronized Optional<Rating> of(Item item) {
        return Optional.ofNullable(ratings.get(item));
    }

    /** The latest rated first. */
    public synchronized List<Rating> all() {
        return new ArrayList<>(ratings.values()).reversed();
    }

    synchronized void clear() {
        ratings.clear();
    }
}
