package dev.traktmcp.journal;

import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.WatchlistEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things go back to where they stood on a shelf, or off it. */
final class ShelfBack {
    /** Trakt's clock and ours differ. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Trakt trakt;

    ShelfBack(Trakt trakt) {
        this.trakt = trakt;
    }

    /** @param openSince when the write was sent, where it is not known what it did; else null */
    List<Effect> restore(Shelf shelf, List<Step.Kept> steps, Instant openSince) {
        Map<String, WatchlistEntry> since = openSince == null || shelf.kind() != Shelf.Kind.WATCHLIST
                ? null : entries(openSince.minus(SKEW));
        Items off = Items.none();
        Items on = Items.none();
        List<Effect> effects = new ArrayList<>();
        for (Step.Kept step : steps) {
            boolean ours = step.former() != null || since == null || since.containsKey(step.thing().key());
            // What is added to a copy in the collection joins what is known of it, so that has to go first.
            if (ours && (step.former() == null || shelf.kind() == Shelf.Kind.COLLECTION)) {
                off = step.thing().onto(off, Map.of());
            }
            if (ours && step.former() != null) {
                on = step.thing().onto(on, step.former());
            }
            effects.add(new Effect(step, ours));
        }
        if (!off.isEmpty()) {
            remove(shelf, off);
        }
        if (!on.isEmpty()) {
            add(shelf, on);
        }
        List<Step.Kept> ranked = steps.stream().filter(step -> step.rank() != null).toList();
        if (!ranked.isEmpty()) {
            reorder(ranked);
        }
        return effects;
    }

    /** What stands on the watchlist of these, or of the shows that they belong to: watching takes it off. */
    List<Step.Kept> listed(List<Thing> things) {
        return entries(Instant.MIN).values().stream()
                .flatMap(entry -> kept(entry).stream())
                .filter(kept -> things.stream().anyMatch(thing -> thing.title() == kept.thing().title()
                        && thing.type().equals("movie") == kept.thing().type().equals("movie")))
                .toList();
    }

    private void add(Shelf shelf, Items items) {
        switch (shelf.kind()) {
            case WATCHLIST -> trakt.sync().addToWatchlist(items);
            case RATINGS -> trakt.sync().addRatings(items);
            case COLLECTION -> trakt.collection().add(items);
        }
    }

    private void remove(Shelf shelf, Items items) {
        switch (shelf.kind()) {
            case WATCHLIST -> trakt.sync().removeFromWatchlist(items);
            case RATINGS -> trakt.sync().removeRatings(items);
            case COLLECTION -> trakt.collection().remove(items);
        }
    }

    /** Puts each back to its former place; what was moved since keeps its order. */
    private void reorder(List<Step.Kept> ranked) {
        Map<String, WatchlistEntry> now = entries(Instant.MIN);
        List<WatchlistEntry> order = new ArrayList<>(now.values());
        for (Step.Kept step : ranked.stream().sorted(Comparator.comparing(Step.Kept::rank)).toList()) {
            WatchlistEntry entry = now.get(step.thing().key());
            if (entry != null) {
                order.remove(entry);
                order.add(Math.clamp(step.rank() - 1L, 0, order.size()), entry);
            }
        }
        if (!order.equals(List.copyOf(now.values()))) {
            trakt.sync().reorderWatchlist(order.stream().map(WatchlistEntry::id).toList());
        }
    }

    private Map<String, WatchlistEntry> entries(Instant since) {
        Map<String, WatchlistEntry> entries = new LinkedHashMap<>();
        trakt.sync().watchlist("all", Sort.RANK).items().stream()
                .filter(entry -> entry.listedAt() == null || !entry.listedAt().isBefore(since))
                .forEach(entry -> kept(entry).ifPresent(kept -> entries.put(kept.thing().key(), entry)));
        return entries;
    }

    private static Optional<Step.Kept> kept(WatchlistEntry entry) {
        return Thing.of(entry.type(), entry.movie() != null ? entry.movie() : entry.show(), entry.season(), entry.episode())
                .map(thing -> new Step.Kept(Shelf.WATCHLIST, thing, former(entry), entry.rank()));
    }

    private static Map<String, Object> former(WatchlistEntry entry) {
        Map<String, Object> former = new HashMap<>();
        if (entry.notes() != null) {
            former.put("notes", entry.notes());
        }
        return former;
    }
}
