package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ratings, 1 to 10, one for each item; a second one overwrites the first ("Sync: Add new ratings"). Safe for use by
 * several threads.
 */
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

    /** The ratings, the latest first. */
    public synchronized List<Rating> all() {
        return new ArrayList<>(ratings.values()).reversed();
    }

    synchronized void clear() {
        ratings.clear();
    }
}
