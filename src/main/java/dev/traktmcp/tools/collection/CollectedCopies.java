package dev.traktmcp.tools.collection;

import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import dev.traktmcp.trakt.model.sync.Copy;
import dev.traktmcp.trakt.model.sync.OwnedEpisodes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the collection holds of some titles, read completely. It reads the dates of all items, which is a short answer,
 * and then, by these dates, the formats of the few copies that matter. Never changes.
 */
final class CollectedCopies {
    private final List<OwnedCopy> copies;

    private CollectedCopies(List<OwnedCopy> copies) {
        this.copies = List.copyOf(copies);
    }

    /** Reads all copies of these movies, shows, seasons and episodes. */
    static CollectedCopies of(Trakt trakt, List<Subject> named) {
        List<OwnedCopy> copies = new ArrayList<>();
        List<Subject> movies = named.stream().filter(subject -> subject.type() == MediaType.MOVIE).toList();
        List<Subject> shows = named.stream().filter(subject -> subject.type() != MediaType.MOVIE).toList();
        if (!movies.isEmpty()) {
            Map<Long, Instant> dates = trakt.collection().movieDates();
            movies.stream().filter(movie -> dates.containsKey(movie.media().ids().trakt()))
                    .forEach(movie -> copies.add(new OwnedCopy(
                            movie.media(), null, null, dates.get(movie.media().ids().trakt()), null)));
        }
        if (!shows.isEmpty()) {
            OwnedEpisodes owned = trakt.collection().episodes();
            shows.stream().map(Subject::media).distinct().forEach(show -> owned.of(show.ids().trakt())
                    .forEach((season, episodes) -> episodes.forEach((number, at) -> {
                        OwnedCopy copy = new OwnedCopy(show, season, number, at, null);
                        if (shows.stream().anyMatch(copy::isPartOf)) {
                            copies.add(copy);
                        }
                    })));
        }
        return new CollectedCopies(withMetadata(trakt, copies));
    }

    private static List<OwnedCopy> withMetadata(Trakt trakt, List<OwnedCopy> copies) {
        Map<ItemKey, Copy> known = new HashMap<>();
        read(trakt, MediaType.MOVIE, copies.stream().filter(copy -> copy.season() == null).toList(), known);
        read(trakt, MediaType.EPISODE, copies.stream().filter(copy -> copy.season() != null).toList(), known);
        return copies.stream()
                .sorted(Comparator.comparing(OwnedCopy::season, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(OwnedCopy::number, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(copy -> new OwnedCopy(copy.media(), copy.season(), copy.number(), copy.collectedAt(),
                        known.get(copy.key())))
                .toList();
    }

    private static void read(Trakt trakt, MediaType type, List<OwnedCopy> copies, Map<ItemKey, Copy> known) {
        List<Instant> times = copies.stream().map(OwnedCopy::collectedAt).filter(Objects::nonNull).sorted().toList();
        if (times.isEmpty()) {
            return;
        }
        // The draft of Trakt's contract has days here and does not say which are included, so we ask for one more.
        LocalDate from = times.getFirst().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate to = times.getLast().atZone(ZoneOffset.UTC).toLocalDate().plusDays(2);
        for (CollectionEntry entry : trakt.collection().all(type, from, to).items()) {
            if (entry.metadata() != null) {
                entry.key().ifPresent(key -> known.put(key, entry.metadata()));
            }
        }
    }

    /** All copies, as the journal needs them for undo. */
    List<Step> steps() {
        return copies.stream().map(OwnedCopy::step).toList();
    }

    /** The copies of a title that was named, episodes in order. */
    List<OwnedCopy> of(Subject named) {
        return copies.stream().filter(copy -> copy.isPartOf(named)).toList();
    }

    /** The copy of one movie or episode. */
    Optional<OwnedCopy> copy(Subject piece) {
        return of(piece).stream().findFirst();
    }
}
