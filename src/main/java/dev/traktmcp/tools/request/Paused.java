package dev.traktmcp.tools.request;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import dev.traktmcp.trakt.model.sync.Progress;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A movie or an episode that the person paused and did not finish.
 *
 * @param progress percent, as Trakt sends it
 * @param minutesLeft null where the runtime is unknown
 */
public record Paused(ItemView item, @Nullable Double progress, @Nullable Long minutesLeft, @Nullable Instant pausedAt) {

    /** Empty where Trakt did not send all of it. */
    public static Optional<Paused> of(PausedEntry paused) {
        return EntrySubject.of(paused).map(subject -> {
            Integer runtime = subject.runtime();
            Double progress = paused.progress();
            Long left = runtime == null || progress == null ? null
                    : Long.valueOf((long) Math.ceil(runtime * (100 - Math.clamp(progress, 0, 100)) / 100));
            return new Paused(ItemView.of(subject), progress, left, paused.pausedAt());
        });
    }

    /** The episode of a show, or of one season of it, that was paused last and not watched since; else null. */
    public static @Nullable Paused ofShow(Trakt trakt, Show show, @Nullable Integer season, Progress progress) {
        return latest(trakt, MediaType.EPISODE, one -> one.show() != null
                && show.typedId().equals(one.show().typedId()) && one.episode() != null
                && (season == null || season.equals(one.episode().season())))
                .filter(one -> !isSeenSince(one, progress))
                .flatMap(Paused::of).orElse(null);
    }

    /** The same of a movie or an episode. */
    public static @Nullable Paused ofOne(Trakt trakt, Subject subject, @Nullable Instant lastWatched) {
        return latest(trakt, subject.type(), one -> EntrySubject.of(one)
                .filter(other -> other.typedId().equals(subject.typedId())).isPresent())
                .filter(one -> lastWatched == null || one.pausedAt() == null || lastWatched.isBefore(one.pausedAt()))
                .flatMap(Paused::of).orElse(null);
    }

    private static Optional<PausedEntry> latest(Trakt trakt, MediaType type, Predicate<PausedEntry> wanted) {
        return trakt.playback().all(type).items().stream().filter(wanted)
                .max(Comparator.comparing(PausedEntry::pausedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static boolean isSeenSince(PausedEntry paused, Progress progress) {
        Episode episode = Objects.requireNonNull(paused.episode());
        return progress.seasons().stream().filter(season -> Objects.equals(season.number(), episode.season()))
                .flatMap(season -> season.episodes().stream())
                .anyMatch(one -> Objects.equals(one.number(), episode.number()) && Boolean.TRUE.equals(one.completed())
                        && (one.lastWatchedAt() == null || paused.pausedAt() == null
                                || !one.lastWatchedAt().isBefore(paused.pausedAt())));
    }

    /** {@code 71 % watched, 14 minutes left, paused Thu 26 Nov 04:44}. */
    public String words(TimeFormat wording) {
        return (progress == null ? "paused" : Math.round(progress) + " % watched")
                + (minutesLeft == null ? "" : ", " + ReplyText.count(minutesLeft.intValue(), "minute") + " left")
                + (pausedAt == null ? "" : ", paused " + wording.dateAndTime(pausedAt));
    }
}
