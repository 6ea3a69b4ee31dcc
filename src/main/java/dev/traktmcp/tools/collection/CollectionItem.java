package dev.traktmcp.tools.collection;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.formats.FormatTerms;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.CollectionEntry.OwnedEpisode;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import dev.traktmcp.trakt.model.sync.Copy;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of a collection: a movie, a show with its owned parts, a season or an episode.
 *
 * @param episodes how many are owned; null for a movie or an episode
 * @param collectedAt of a single item; {@code lastCollectedAt} of several
 * @param metadata what all copies have in common, or null
 * @param copies what they are, where they differ; null where they do not, and in a list
 * @param aired how many episodes of one show have aired, {@code owned} which of them are owned; null in a list
 */
record CollectionItem(
        ItemView item,
        @Nullable Integer episodes,
        @Nullable Instant collectedAt,
        @Nullable Instant lastCollectedAt,
        @Nullable Copy metadata,
        @Nullable List<Copy> copies,
        @Nullable Integer aired,
        @Nullable List<String> owned) {

    static Optional<CollectionItem> movie(CollectionEntry entry) {
        return Optional.ofNullable(entry.movie())
                .map(movie -> new CollectionItem(
                        ItemView.of(movie), null, entry.collectedAt(), null, said(List.of(copy(entry.metadata()))),
                        null, null, null));
    }

    /** @param wanted what the episodes must have to count, as Trakt's fields */
    static Optional<CollectionItem> show(CollectionEntry entry, Map<String, Object> wanted) {
        List<OwnedEpisode> owned = entry.seasons() == null ? List.of() : entry.seasons().stream()
                .filter(season -> season.episodes() != null)
                .flatMap(season -> season.episodes().stream())
                .toList();
        List<OwnedEpisode> counted = owned.stream()
                .filter(episode -> FormatTerms.fields(episode.metadata()).entrySet().containsAll(wanted.entrySet()))
                .toList();
        List<OwnedEpisode> shown = counted.isEmpty() ? owned : counted;
        Instant latest = wanted.isEmpty() ? entry.lastCollectedAt()
                : shown.stream().map(OwnedEpisode::collectedAt).filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()).orElse(entry.lastCollectedAt());
        return Optional.ofNullable(entry.show())
                .map(show -> new CollectionItem(
                        ItemView.of(show), shown.isEmpty() ? null : shown.size(), null, latest,
                        said(shown.stream().map(episode -> copy(episode.metadata())).toList()), null, null, null));
    }

    static CollectionItem of(Subject subject, List<OwnedCopy> copies) {
        boolean one = CollectionAddition.isOne(subject);
        Instant last = copies.stream().map(OwnedCopy::collectedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        return new CollectionItem(ItemView.of(subject),
                one ? null : copies.size(), one ? last : null, one ? null : last,
                said(copies.stream().map(copy -> copy(copy.metadata())).toList()), different(copies),
                one ? null : OwnershipText.aired(subject), one ? null : copies.stream()
                        .map(copy -> Subject.place(Objects.requireNonNull(copy.season()), copy.number())).toList());
    }

    /** The known kinds of copies; null where there is but one. */
    private static @Nullable List<Copy> different(List<OwnedCopy> copies) {
        Map<String, Copy> kinds = new LinkedHashMap<>();
        copies.forEach(copy -> {
            if (copy.metadata() != null) {
                kinds.putIfAbsent(FormatTerms.of(copy.metadata()), copy.metadata());
            }
        });
        kinds.remove("");
        return kinds.size() < 2 ? null : List.copyOf(kinds.values());
    }

    private static Copy copy(@Nullable Copy sent) {
        return sent == null ? Copy.UNKNOWN : sent;
    }

    /** What all copies have in common, or null. */
    private static @Nullable Copy said(List<Copy> copies) {
        Map<String, Object> common = new TreeMap<>(FormatTerms.fields(copies.isEmpty() ? null : copies.getFirst()));
        copies.forEach(copy -> common.entrySet().retainAll(FormatTerms.fields(copy).entrySet()));
        common.remove("3d", false);
        return common.isEmpty() ? null : FormatTerms.copy(common);
    }

    /** Whether its metadata has all that was asked for. */
    boolean is(Map<String, Object> wanted) {
        return FormatTerms.fields(metadata).entrySet().containsAll(wanted.entrySet());
    }

    @Nullable
    Instant latest() {
        return collectedAt == null ? lastCollectedAt : collectedAt;
    }

    /** {@code Blu-ray}; empty where the metadata is unknown. */
    String copy() {
        return FormatTerms.of(metadata);
    }

    /** {@code since Mon 24 Aug}; null where that is unknown. */
    @Nullable
    String since(TimeFormat wording) {
        return latest() == null ? null : "since " + wording.date(latest());
    }

    /** @param since where the heading does not say it */
    String line(@Nullable String since) {
        String format = copy();
        String what = (episodes == null ? ""
                : ReplyText.count(episodes, MediaType.EPISODE) + (format.isEmpty() ? "" : ", ")) + format;
        return item.line() + (what.isEmpty() && since == null ? "" : ": ") + what
                + (since == null ? "" : (what.isEmpty() ? "" : "; ") + since);
    }
}
