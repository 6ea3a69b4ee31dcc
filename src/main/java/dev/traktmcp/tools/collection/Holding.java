package dev.traktmcp.tools.collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.traktmcp.time.Wording;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import dev.traktmcp.trakt.model.sync.CollectionEntry.OwnedEpisode;
import dev.traktmcp.trakt.model.sync.Copy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line of a collection: a movie, a show with what is owned of it, a season or an episode.
 *
 * @param episodes how many are owned; null for one thing
 * @param collectedAt of one thing, and {@code lastCollectedAt} of many
 * @param metadata what holds of all copies, or null where that is nothing
 */
record Holding(
        @JsonUnwrapped ItemView item,
        Integer episodes,
        Instant collectedAt,
        Instant lastCollectedAt,
        Copy metadata) {

    static Optional<Holding> movie(CollectionEntry entry) {
        return Optional.ofNullable(entry.movie())
                .filter(Holding::isWhole)
                .map(movie -> new Holding(
                        ItemView.of(movie), null, entry.collectedAt(), null, said(List.of(copy(entry.metadata())))));
    }

    /** @param wanted what the episodes must be to count, as Trakt's fields */
    static Optional<Holding> show(CollectionEntry entry, Map<String, Object> wanted) {
        List<OwnedEpisode> owned = entry.seasons() == null ? List.of() : entry.seasons().stream()
                .filter(season -> season.episodes() != null)
                .flatMap(season -> season.episodes().stream())
                .toList();
        List<OwnedEpisode> counted = owned.stream()
                .filter(episode -> CopyWords.fields(episode.metadata()).entrySet().containsAll(wanted.entrySet()))
                .toList();
        List<OwnedEpisode> shown = counted.isEmpty() ? owned : counted;
        return Optional.ofNullable(entry.show())
                .filter(Holding::isWhole)
                .map(show -> new Holding(
                        ItemView.of(show), shown.isEmpty() ? null : shown.size(), null, entry.lastCollectedAt(),
                        said(shown.stream().map(episode -> copy(episode.metadata())).toList())));
    }

    static Holding of(Subject subject, List<Owned> copies) {
        boolean one = Acquisition.isOne(subject);
        Instant last = copies.stream().map(Owned::collectedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        return new Holding(ItemView.of(subject),
                one ? null : copies.size(), one ? last : null, one ? null : last,
                said(copies.stream().map(copy -> copy(copy.metadata())).toList()));
    }

    private static boolean isWhole(Media media) {
        return media.ids() != null && media.ids().trakt() != null && media.title() != null;
    }

    private static Copy copy(Copy sent) {
        return sent == null ? Copy.UNKNOWN : sent;
    }

    /** What holds of all of them; null where that is nothing. */
    private static Copy said(List<Copy> copies) {
        Map<String, Object> common = new TreeMap<>(CopyWords.fields(copies.isEmpty() ? null : copies.getFirst()));
        copies.forEach(copy -> common.entrySet().retainAll(CopyWords.fields(copy).entrySet()));
        common.remove("3d", false);
        return common.isEmpty() ? null : CopyWords.copy(common);
    }

    /** Whether it is what was asked for. */
    boolean is(Map<String, Object> wanted) {
        return CopyWords.fields(metadata).entrySet().containsAll(wanted.entrySet());
    }

    Instant latest() {
        return collectedAt == null ? lastCollectedAt : collectedAt;
    }

    /** {@code Blu-ray}; empty where nothing is known. */
    String copy() {
        return CopyWords.of(metadata);
    }

    String line(Wording wording) {
        String format = copy();
        String what = item.line() + ": "
                + (episodes == null ? "" : Lines.count(episodes, "episode") + (format.isEmpty() ? "" : ", "))
                + format;
        String since = latest() == null ? "" : (what.endsWith(" ") ? "" : "; ") + "since " + wording.date(latest());
        return what + since;
    }
}
