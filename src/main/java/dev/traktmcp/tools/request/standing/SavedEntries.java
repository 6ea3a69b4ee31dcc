package dev.traktmcp.tools.request.standing;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one kind that the person has, read as a whole once, at first use. Made for one call; safe for its
 * threads.
 *
 * @param <E> an entry as Trakt sends it
 */
public final class SavedEntries<E> {
    public record Held<E>(Subject subject, E entry) {}

    private final Supplier<Page<E>> read;
    private final Function<E, Optional<Subject>> subject;
    private @Nullable Map<ItemKey, Held<E>> byKey;
    private boolean complete;

    private SavedEntries(Supplier<Page<E>> read, Function<E, Optional<Subject>> subject) {
        this.read = read;
        this.subject = subject;
    }

    public static SavedEntries<WatchlistEntry> watchlist(Trakt trakt) {
        return new SavedEntries<>(() -> trakt.sync().watchlist(null, Sort.RANK), SavedEntries::subject);
    }

    /** The same with running times. */
    public static SavedEntries<WatchlistEntry> watchlistInFull(Trakt trakt) {
        return new SavedEntries<>(() -> trakt.sync().watchlistInFull(null, Sort.RANK), SavedEntries::subject);
    }

    /** @param type null for all */
    public static SavedEntries<RatingEntry> ratings(Trakt trakt, @Nullable MediaType type) {
        return new SavedEntries<>(() -> trakt.sync().ratings(type), SavedEntries::subject);
    }

    /** The same with running times. */
    static SavedEntries<RatingEntry> ratingsInFull(Trakt trakt, MediaType type) {
        return new SavedEntries<>(() -> trakt.sync().ratingsInFull(type), SavedEntries::subject);
    }

    public static Optional<Subject> subject(WatchlistEntry entry) {
        return Subject.of(entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode());
    }

    public static Optional<Subject> subject(RatingEntry entry) {
        return Subject.of(entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode());
    }

    /** The entries in Trakt's order, without those that Trakt did not identify. */
    public List<Held<E>> all() {
        return List.copyOf(byKey().values());
    }

    /** Whether the read was complete. */
    public synchronized boolean isComplete() {
        byKey();
        return complete;
    }

    public Optional<Held<E>> of(Subject subject) {
        return Optional.ofNullable(byKey().get(subject.key()));
    }

    /** The entries of one movie or show: its own, and those of its seasons and episodes. */
    public List<Held<E>> about(Media media) {
        return byKey().values().stream()
                .filter(held -> held.subject().media().typedId().equals(media.typedId()))
                .toList();
    }

    /** Whether there is an entry of the movie or show with this typed id. */
    public boolean has(String typedId) {
        return byKey().values().stream().anyMatch(held -> held.subject().media().typedId().equals(typedId));
    }

    private synchronized Map<ItemKey, Held<E>> byKey() {
        if (byKey == null) {
            Page<E> page = read.get();
            Map<ItemKey, Held<E>> held = new LinkedHashMap<>();
            page.items().forEach(entry -> subject.apply(entry)
                    .ifPresent(one -> held.putIfAbsent(one.key(), new Held<>(one, entry))));
            byKey = held;
            complete = page.complete();
        }
        return byKey;
    }
}
