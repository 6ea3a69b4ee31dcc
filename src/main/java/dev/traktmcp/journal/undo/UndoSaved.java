package dev.traktmcp.journal.undo;

import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.SeasonWithoutId;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.Items;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Restores items to their former places in a saved set, or removes them. */
final class UndoSaved {
    private static final Set<SavedSet.Kind> HAS_ORDER = Set.of(SavedSet.Kind.WATCHLIST, SavedSet.Kind.LIST);

    /** @param kept null for an item that no tool can put there */
    private record Place(@Nullable Long id, @Nullable Instant listedAt, Step.@Nullable Kept kept) {}

    private final Trakt trakt;

    UndoSaved(Trakt trakt) {
        this.trakt = trakt;
    }

    /** @param openSince when the write was sent, where its outcome is unknown; else null */
    List<UndoResult> restore(SavedSet shelf, List<Step.Kept> steps, @Nullable Instant openSince) {
        Map<ItemKey, Place> since = openSince == null || !HAS_ORDER.contains(shelf.kind())
                ? null : byKey(places(shelf, openSince.minus(ClockSkew.MOST)));
        Items off = Items.none();
        Items on = Items.none();
        List<UndoResult> effects = new ArrayList<>();
        for (Step.Kept step : steps) {
            boolean ours = step.former() != null || since == null || since.containsKey(step.thing().key());
            ItemRef thing = ours ? identified(shelf, step.thing()) : step.thing();
            // Trakt merges what we add into an existing copy, so we remove that copy first.
            if (ours && (step.former() == null || shelf.kind() == SavedSet.Kind.COLLECTION)) {
                off = thing.onto(off, Map.of());
            }
            if (ours && step.former() != null) {
                on = thing.onto(on, step.former());
            }
            effects.add(new UndoResult(step, ours));
        }
        if (!off.isEmpty()) {
            remove(shelf, off);
        }
        if (!on.isEmpty()) {
            add(shelf, on);
        }
        List<Step.Kept> ranked = steps.stream().filter(step -> step.rank() != null).toList();
        if (!ranked.isEmpty()) {
            reorder(shelf, ranked);
        }
        return effects;
    }

    /**
     * A season with its own id, and a rated episode, as Trakt's contract takes no ratings inside shows: looked up for
     * entries that were written without it.
     */
    private ItemRef identified(SavedSet shelf, ItemRef thing) {
        if (!thing.lacksId() || thing.type() == MediaType.EPISODE && shelf.kind() != SavedSet.Kind.RATINGS) {
            return thing;
        }
        ItemRef known = idOf(thing).map(thing::withId).orElse(thing);
        if (known.lacksId() && shelf.kind() == SavedSet.Kind.HIDDEN) {
            throw new SeasonWithoutId(Objects.requireNonNullElseGet(
                    thing.line(), () -> "season " + thing.season() + " of show:" + thing.title())).raise();
        }
        return known;
    }

    private Optional<Long> idOf(ItemRef part) {
        String show = String.valueOf(part.title());
        return part.type() == MediaType.SEASON
                ? trakt.shows().outline(show).stream()
                        .filter(season -> Objects.equals(season.number(), part.season()) && season.ids() != null)
                        .map(season -> season.ids().trakt()).findFirst()
                : trakt.shows().seasons(show).stream()
                        .flatMap(season -> Stream.ofNullable(season.episodes()).flatMap(List::stream))
                        .filter(one -> one.season().equals(part.season()) && one.number().equals(part.number()))
                        .map(one -> one.ids().trakt()).findFirst();
    }

    /**
     * Puts back on the watchlist what has left it. What a check-in takes off leaves only at the end of the check-in.
     */
    List<UndoResult> restoreWhatLeft(List<Step.Kept> steps) {
        Set<ItemKey> there = byKey(places(SavedSet.WATCHLIST, Instant.MIN)).keySet();
        List<UndoResult> effects = new ArrayList<>();
        steps.stream().filter(step -> there.contains(step.thing().key()))
                .forEach(step -> effects.add(new UndoResult(step, false)));
        effects.addAll(restore(SavedSet.WATCHLIST,
                steps.stream().filter(step -> !there.contains(step.thing().key())).toList(), null));
        return effects;
    }

    /** The watchlist's entries of these items or of their shows, as watching takes them off. */
    List<Step.Kept> listed(List<ItemRef> things) {
        return places(SavedSet.WATCHLIST, Instant.MIN).stream()
                .flatMap(place -> Stream.ofNullable(place.kept()))
                .filter(kept -> things.stream()
                        .anyMatch(thing -> thing.key().title().equals(kept.thing().key().title())))
                .toList();
    }

    private void add(SavedSet shelf, Items items) {
        switch (shelf.kind()) {
            case WATCHLIST -> trakt.sync().addToWatchlist(items);
            case RATINGS -> trakt.sync().addRatings(items);
            case COLLECTION -> trakt.collection().add(items);
            case LIST -> onList(shelf, list -> trakt.lists().add(list, items));
            case HIDDEN -> trakt.users().hide(shelf.whichOne(), items);
            case PLAYBACK, REWATCH -> throw new IllegalStateException("one by one: " + shelf);
        }
    }

    private void remove(SavedSet shelf, Items items) {
        switch (shelf.kind()) {
            case WATCHLIST -> trakt.sync().removeFromWatchlist(items);
            case RATINGS -> trakt.sync().removeRatings(items);
            case COLLECTION -> trakt.collection().remove(items);
            case LIST -> onList(shelf, list -> trakt.lists().remove(list, items));
            case HIDDEN -> trakt.users().unhide(shelf.whichOne(), items);
            case PLAYBACK, REWATCH -> throw new IllegalStateException("one by one: " + shelf);
        }
    }

    /** A list that was deleted since is another one, even where it was made again. */
    private static void onList(SavedSet shelf, Consumer<ListAt> change) {
        ListAt list = ListAt.parse(shelf.whichOne());
        try {
            change.accept(list);
        } catch (TraktException e) {
            throw e.failure() instanceof NotThere
                    ? new ListNotFound("list:" + list.id(), null, List.of(), 0, null).raise() : e;
        }
    }

    /** Puts each item back to its former rank; items that were moved since keep their order. */
    private void reorder(SavedSet shelf, List<Step.Kept> ranked) {
        List<Place> now = places(shelf, Instant.MIN);
        Map<ItemKey, Place> byKey = byKey(now);
        List<Place> order = new ArrayList<>(now);
        for (Step.Kept step : ranked.stream().sorted(Comparator.comparing(Step.Kept::rank)).toList()) {
            Place place = byKey.get(step.thing().key());
            Integer rank = step.rank();
            if (place != null && rank != null) {
                order.remove(place);
                order.add(Math.clamp(rank - 1L, 0, order.size()), place);
            }
        }
        if (!order.equals(now)) {
            List<Long> ids = order.stream().map(Place::id).filter(Objects::nonNull).toList();
            if (shelf.kind() == SavedSet.Kind.LIST) {
                trakt.lists().reorder(ListAt.parse(shelf.whichOne()), ids);
            } else {
                trakt.sync().reorderWatchlist(ids);
            }
        }
    }

    private static Map<ItemKey, Place> byKey(List<Place> places) {
        Map<ItemKey, Place> byKey = new LinkedHashMap<>();
        places.stream().filter(place -> place.kept() != null)
                .forEach(place -> byKey.put(place.kept().thing().key(), place));
        return byKey;
    }

    /** The entries of an ordered set that were added since then. */
    private List<Place> places(SavedSet shelf, Instant since) {
        Stream<Place> all = shelf.kind() == SavedSet.Kind.LIST
                ? trakt.lists().items(ListAt.parse(shelf.whichOne())).items().stream().map(entry -> new Place(
                        entry.id(), entry.listedAt(), kept(shelf, ItemRef.of(entry), entry.notes(), entry.rank())))
                : trakt.sync().watchlist(null, Sort.RANK).items().stream().map(entry -> new Place(
                        entry.id(), entry.listedAt(), kept(shelf, ItemRef.of(entry), entry.notes(), entry.rank())));
        return all.filter(place -> place.listedAt() == null || !place.listedAt().isBefore(since)).toList();
    }

    private static Step.@Nullable Kept kept(SavedSet shelf, Optional<ItemRef> thing, @Nullable String notes,
            @Nullable Integer rank) {
        Map<String, Object> former = notes == null ? Map.of() : Map.of("notes", notes);
        return thing.map(known -> new Step.Kept(shelf, known, former, rank)).orElse(null);
    }
}
