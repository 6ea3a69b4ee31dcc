package dev.traktmcp.tools.request;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that somebody has listed, rated or watched, with Trakt's field names plus the typed ids.
 *
 * @param runtime this and the following are null where they do not apply
 * @param watchedAt null where it is unknown
 * @param traktRating out of 10, as {@code rating} is the person's; only where it was asked for
 */
public record SavedEntry(
        ItemView item,
        @Nullable Integer runtime,
        @Nullable List<String> genres,
        @Nullable Integer rank,
        @Nullable Instant listedAt,
        @Nullable String notes,
        @Nullable Integer rating,
        @Nullable Instant ratedAt,
        @Nullable String playId,
        @Nullable Instant watchedAt,
        @Nullable String action,
        @Nullable Double traktRating) {

    public static SavedEntry listed(Subject subject, WatchlistEntry entry) {
        return listed(subject, entry, null);
    }

    /** @param rating Trakt's, where that was asked for */
    public static SavedEntry listed(Subject subject, WatchlistEntry entry, @Nullable Double rating) {
        return new SavedEntry(ItemView.of(subject),
                subject.episode() != null ? subject.episode().runtime() : subject.media().runtime(),
                subject.media().genres(), entry.rank(), entry.listedAt(), entry.notes(), null, null, null, null, null,
                rating);
    }

    public static SavedEntry rated(Subject subject, RatingEntry entry) {
        return new SavedEntry(
                ItemView.of(subject), null, null, null, null, null, entry.rating(), entry.ratedAt(), null, null, null,
                null);
    }

    public static SavedEntry watched(Subject subject, Play play) {
        return watched(subject, play, null);
    }

    /** @param rating the person's of 10, where that went with the play */
    public static SavedEntry watched(Subject subject, Play play, @Nullable Integer rating) {
        return new SavedEntry(ItemView.of(subject), null, null, null, null, null, rating, null,
                play.id() == null ? null : "play:" + play.id(),
                play.hasDate() ? play.watchedAt() : null, play.action(), null);
    }
}
