package dev.traktmcp.recent;

import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a call found that our writes and Trakt's answers differ. Safe for the threads of the call. */
public final class Unshown {
    private static final ScopedValue<Unshown> CALL = ScopedValue.newInstance();

    /**
     * One such difference.
     *
     * @param key of the item
     * @param title of the movie or show, or the name of a person
     * @param id the typed id of the movie, the show or the person
     * @param ownId the item's own typed id, where it is another
     * @param did what we did to it: {@code put on the watchlist}
     * @param trakt what Trakt says of it: {@code does not show it yet}
     */
    public record Difference(String shelf, ItemKey key, String title, @Nullable Integer year, String id,
            @Nullable String ownId, String did, Instant at, String trakt) {

        /** {@code Interstellar (2014)} or {@code Severance S02E03}. */
        public String name() {
            return key.season() == null ? title + (year == null ? "" : " (" + year + ")")
                    : title + " S%02d".formatted(key.season())
                            + (key.number() == null ? "" : "E%02d".formatted(key.number()));
        }

        /** Whether a text speaks of it. */
        public boolean isIn(String text) {
            return text.contains(id + "]") || text.contains(id + " ") || ownId != null && text.contains(ownId + "]")
                    || text.contains(name()) || key.season() != null && text.contains(title);
        }

        /** Whether it is missing from what this tool lists, though Trakt still shows it there; null for no tool. */
        public boolean isLackedBy(@Nullable String tool) {
            return tool != null && trakt.equals(STILL)
                    && tool.equals(LISTED_BY.get(shelf.startsWith(Wrote.LIST) ? Wrote.LIST : shelf));
        }
    }

    /** The tool that lists each part of the account. */
    private static final Map<String, String> LISTED_BY = Map.of(Wrote.WATCHLIST, "get_watchlist", Wrote.RATINGS,
            "get_ratings", Wrote.COLLECTION, "get_collection", Wrote.HISTORY, "get_history", Wrote.LIST, "get_list",
            Wrote.FAVORITES, "get_list", Wrote.PLAYBACK, "get_playback");

    static final String NOT_YET = "does not show it yet";
    static final String STILL = "still shows it";

    private final Map<List<Object>, Difference> differences = new LinkedHashMap<>();
    private final Set<List<Object>> written = new HashSet<>();
    private volatile boolean changed;

    /** Runs a call that gathers what it finds here. */
    public <T> T during(Supplier<T> call) {
        return ScopedValue.where(CALL, this).call(call::get);
    }

    /** Carries a call's own to another thread, which does not inherit it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        return CALL.isBound() ? bound(CALL.get(), work) : work;
    }

    private static <T> Callable<T> bound(Unshown own, Callable<T> work) {
        return () -> ScopedValue.where(CALL, own).call(work::call);
    }

    static void note(Wrote write, Map<String, Object> row, String trakt) {
        if (CALL.isBound()) {
            CALL.get().add(write, row, trakt);
        }
    }

    /** Whether this call has found that Trakt does not show what we wrote about an item, so that it may be undone. */
    public static boolean differs(ItemKey item) {
        return CALL.isBound() && CALL.get().has(item);
    }

    private synchronized boolean has(ItemKey item) {
        return differences.values().stream().anyMatch(one -> one.key().equals(item));
    }

    /** Says that the current call has changed something of the account, or may have. */
    public static void changed() {
        if (CALL.isBound()) {
            CALL.get().changed = true;
        }
    }

    /** Whether the call has changed something of the account, or may have. */
    public boolean hasWritten() {
        return changed;
    }

    /** What a call itself writes differs from what it read before as it should. */
    static void wrote(List<Wrote> writes) {
        if (CALL.isBound()) {
            CALL.get().forget(writes);
        }
    }

    private synchronized void add(Wrote write, Map<String, Object> row, String trakt) {
        ItemKey key = Parts.key(row);
        if (key == null) {
            return;
        }
        Map<String, Object> title = Parts.object(row.get(key.title().type().word()));
        Object name = title.getOrDefault("title", title.get("name"));
        Long own = key.season() == null ? null : Parts.id(Parts.object(row.get(key.type().word())));
        differences.put(List.of(write.shelf(), key), new Difference(write.shelf(), key,
                Objects.toString(name, "it"), Parts.whole(title.get("year")),
                key.title().type() + ":" + key.id(), own == null ? null : key.type() + ":" + own, Deeds.did(write),
                write.at(), trakt));
    }

    private synchronized void forget(List<Wrote> writes) {
        writes.stream().filter(one -> one.key() != null).forEach(
                one -> written.add(List.of(one.shelf(), one.requireKey())));
    }

    /** What was found, without what the call itself has written since. */
    public synchronized List<Difference> found() {
        List<Difference> found = new ArrayList<>();
        differences.forEach((what, difference) -> {
            if (!written.contains(what) && !written.contains(
                    List.of(difference.shelf(), difference.key().title()))) {
                found.add(difference);
            }
        });
        return found;
    }

    /** Whether it is of an episode. */
    public static boolean isEpisode(Difference one) {
        return one.key().type() == MediaType.EPISODE;
    }
}
