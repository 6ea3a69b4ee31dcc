package dev.traktmcp.tools.request.standing;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Mine;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.WatchedIds;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What the person has done with each title of a list. It is read as wholes, whatever the list holds, while the list
 * itself is read; what is late is left out, and named. Nothing is said where nobody is signed in. Made for one call,
 * and used by one thread.
 */
public final class Marks {
    /** How long a list waits for it once it could be answered without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Viewer viewer;
    private final Map<MediaType, Future<WatchedIds>> seen = new EnumMap<>(MediaType.class);
    private final Map<MediaType, Future<SavedEntries<RatingEntry>>> rated = new EnumMap<>(MediaType.class);
    private final Future<SavedEntries<WatchlistEntry>> listed;
    private @Nullable Known known;

    /**
     * What has come in time; null or without a type where it has not.
     *
     * @param unread what has not, or not all of it
     */
    private record Known(Map<MediaType, WatchedIds> seen, Map<MediaType, SavedEntries<RatingEntry>> rated,
            @Nullable SavedEntries<WatchlistEntry> listed, List<String> unread) {}

    private Marks(Viewer viewer, List<MediaType> types) {
        this.viewer = viewer;
        Trakt trakt = viewer.silent(); // nobody should be asked to sign in because of a list of titles
        for (MediaType type : types) {
            seen.put(type, Parallel.begin(() -> trakt.watched().read(type)));
            rated.put(type, Parallel.begin(() -> whole(SavedEntries.ratings(trakt, type))));
        }
        listed = Parallel.begin(() -> whole(SavedEntries.watchlist(trakt)));
    }

    /** @param types movies, shows or both, which the list may hold */
    public static Marks begin(Viewer viewer, List<MediaType> types) {
        return new Marks(viewer, types);
    }

    private static <E> SavedEntries<E> whole(SavedEntries<E> entries) {
        entries.isComplete();
        return entries;
    }

    /** What could not be read, on a line of its own, or empty. */
    public String note() {
        return Mine.unreadable(known().unread());
    }

    /** Null where nothing was done with it. */
    public @Nullable Mine of(Subject subject) {
        return subject.season() == null ? of(subject.media()) : null;
    }

    /** Null where nothing was done with it. */
    public @Nullable Mine of(Media media) {
        Known all = known();
        Subject subject = new Subject(media, null, null);
        MediaType type = media.type();
        WatchedIds watched = all.seen().get(type);
        SavedEntries<RatingEntry> ratings = all.rated().get(type);
        Integer rating = ratings == null ? null
                : ratings.of(subject).map(held -> held.entry().rating()).orElse(null);
        boolean isListed = all.listed() != null && all.listed().of(subject).isPresent();
        boolean begun = watched != null && watched.has(media.ids().trakt());
        if (!begun && rating == null && !isListed && all.unread().isEmpty()) {
            return null;
        }
        return new Mine(begun ? isWhole(media, Objects.requireNonNull(watched)) : null,
                begun && media instanceof Show ? Boolean.TRUE : null,
                rating, isListed ? Boolean.TRUE : null, all.unread().isEmpty() ? null : all.unread());
    }

    /** Whether all that has aired is seen; null where Trakt does not tell how much is. */
    private static @Nullable Boolean isWhole(Media media, WatchedIds watched) {
        if (!(media instanceof Show show)) {
            return Boolean.TRUE;
        }
        Integer episodes = watched.episodes(show.ids().trakt());
        return episodes == null || show.airedEpisodes() == null ? null : (Boolean) (episodes >= show.airedEpisodes());
    }

    private Known known() {
        if (known == null) {
            known = Deadline.within(PATIENCE, viewer.clock(), this::settled);
        }
        return known;
    }

    private Known settled() {
        Waiting waiting = new Waiting();
        Map<MediaType, WatchedIds> allSeen = new EnumMap<>(MediaType.class);
        Map<MediaType, SavedEntries<RatingEntry>> allRated = new EnumMap<>(MediaType.class);
        seen.forEach((type, reading) -> waiting.put(allSeen, type, reading));
        rated.forEach((type, reading) -> waiting.put(allRated, type, reading));
        SavedEntries<WatchlistEntry> watchlist = waiting.get(listed);
        List<String> unread = new ArrayList<>();
        if (waiting.anybody && allSeen.size() < seen.size()) {
            unread.add("seen");
        }
        if (waiting.anybody && (allRated.size() < rated.size()
                || !allRated.values().stream().allMatch(SavedEntries::isComplete))) {
            unread.add("rated");
        }
        if (waiting.anybody && (watchlist == null || !watchlist.isComplete())) {
            unread.add("listed");
        }
        return new Known(allSeen, allRated, watchlist, unread);
    }

    /** For what was begun. */
    private static final class Waiting {
        private boolean anybody = true;

        <T> void put(Map<MediaType, T> into, MediaType type, Future<T> reading) {
            T read = get(reading);
            if (read != null) {
                into.put(type, read);
            }
        }

        private <T> @Nullable T get(Future<T> reading) {
            try {
                return Parallel.inTime(reading).orElse(null);
            } catch (TraktException e) {
                anybody &= !(e.failure() instanceof NotSignedIn);
                return null;
            }
        }
    }
}
