package dev.traktmcp.tools.request.standing;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.request.seen.SeenEpisodes;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.OwnedEpisodes;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the person has done with titles. It reads what they have seen, rated, listed and collected as wholes, each at
 * first use; only a show that is begun needs a request of its own, where how much of it is seen matters. Specials leave
 * no show unseen, whatever the person chose on Trakt. Made for one call; safe for its threads.
 */
public final class Standing {
    /** How much of a title is seen; of a movie or an episode all or none. */
    public enum Seen {
        ALL,
        SOME,
        NONE
    }

    /** @param known false where not all could be read */
    public record Known(boolean known, @Nullable Integer value) {}

    private final Trakt trakt;
    private final boolean withLengths;
    private final Once<Set<Long>> movies;
    private final Once<Set<Long>> shows;
    private final Map<MediaType, SavedEntries<RatingEntry>> ratings = new ConcurrentHashMap<>();
    private final SavedEntries<WatchlistEntry> watchlist;
    private final Map<MediaType, Page<PausedEntry>> paused = new ConcurrentHashMap<>();
    private final Map<String, SeenEpisodes> episodes = new ConcurrentHashMap<>();
    private final Map<Long, Integer> seasons = new ConcurrentHashMap<>();
    private final OwnedFormats formats;

    public Standing(Trakt trakt) {
        this(trakt, false);
    }

    private Standing(Trakt trakt, boolean withLengths) {
        this.trakt = trakt;
        this.withLengths = withLengths;
        movies = new Once<>(() -> trakt.watched().ids(MediaType.MOVIE));
        shows = new Once<>(() -> trakt.watched().ids(MediaType.SHOW));
        watchlist = SavedEntries.watchlist(trakt);
        formats = new OwnedFormats(trakt);
    }

    /** The same, where what is rated has to tell how long it is. */
    public static Standing withLengths(Trakt trakt) {
        return new Standing(trakt, true);
    }

    /** Read at first use. */
    private static final class Once<T> {
        private final Supplier<T> read;
        private @Nullable T value;

        Once(Supplier<T> read) {
            this.read = read;
        }

        synchronized T get() {
            value = value == null ? read.get() : value;
            return Objects.requireNonNull(value);
        }
    }

    /** Reads ahead, in parallel, what a condition needs to know of these. */
    public Standing readFor(OnlyIf condition, Collection<Subject> subjects) {
        List<Supplier<Object>> reading = new ArrayList<>();
        condition.facts().forEach(fact -> {
            switch (fact) {
                case SEEN -> subjects.forEach(subject -> reading.add(() -> seen(subject)));
                case BEGUN, IN_PROGRESS -> subjects.forEach(subject -> reading.add(() -> seen(subject) != Seen.NONE
                        || paused(subject).complete()));
                case RATED -> subjects.stream().map(Subject::type).distinct()
                        .forEach(type -> reading.add(() -> ratings(type).isComplete()));
                case LISTED -> reading.add(watchlist::isComplete);
                case COLLECTED -> subjects.stream().limit(1)
                        .forEach(subject -> reading.add(() -> isCollected(subject)));
            }
        });
        Parallel.map(reading, Supplier::get);
        return this;
    }

    /** Whether any of the movie or show is seen. */
    public boolean isBegun(Subject subject) {
        return (subject.media() instanceof Movie ? movies : shows).get().contains(subject.media().ids().trakt());
    }

    public Seen seen(Subject subject) {
        if (!isBegun(subject)) {
            return Seen.NONE;
        }
        return !(subject.media() instanceof Show show) ? Seen.ALL : seen(subject, episodes.computeIfAbsent(
                show.typedId() + " " + subject.season(),
                _ -> SeenEpisodes.counted(trakt, show, subject.season(), false)));
    }

    /** Whether it was paused before its end, of a show or a season an episode; null where not all could be read. */
    @Nullable
    Boolean isPaused(Subject subject) {
        Page<PausedEntry> all = paused(subject);
        boolean found = all.items().stream().anyMatch(one -> isOf(subject, one));
        return found ? Boolean.TRUE : all.complete() ? Boolean.FALSE : null;
    }

    private static boolean isOf(Subject subject, PausedEntry entry) {
        Media paused = entry.movie() != null ? entry.movie() : entry.show();
        Episode part = entry.episode();
        return paused != null && paused.typedId().equals(subject.media().typedId())
                && (subject.season() == null || part != null && subject.season().equals(part.season())
                        && (subject.episode() == null || Objects.equals(subject.number(), part.number())));
    }

    private Page<PausedEntry> paused(Subject subject) {
        return paused.computeIfAbsent(subject.media() instanceof Movie ? MediaType.MOVIE : MediaType.EPISODE,
                trakt.playback()::all);
    }

    /** The last play of it whose day is known. */
    Optional<Instant> lastSeen(Subject subject) {
        Long id = subject.episode() != null ? subject.episode().ids().trakt() : subject.media().ids().trakt();
        MediaType type = subject.episode() != null ? MediaType.EPISODE : subject.media().type();
        return subject.season() != null && subject.episode() == null ? Optional.empty()
                : trakt.sync().plays(type, id, 1, 1).items().stream().filter(Play::hasDate).map(Play::watchedAt)
                        .filter(Objects::nonNull).findFirst();
    }

    private static Seen seen(Subject subject, SeenEpisodes counted) {
        if (subject.season() == null) {
            return much(counted.progress().aired(), counted.progress().completed(), Seen.SOME); // specials may be seen
        }
        return counted.season(subject.season())
                .map(season -> subject.episode() == null ? much(season.aired(), season.completed(), Seen.NONE)
                        : season.episodes().stream().anyMatch(one -> Objects.equals(one.number(), subject.number())
                                && Boolean.TRUE.equals(one.completed())) ? Seen.ALL
                        : Seen.NONE)
                .orElse(Seen.NONE);
    }

    private static Seen much(@Nullable Integer aired, @Nullable Integer completed, Seen nothing) {
        return completed == null || completed == 0 ? nothing
                : aired != null && completed >= aired ? Seen.ALL : Seen.SOME;
    }

    /** The person's rating of exactly this; no value where there is none. */
    public Known rating(Subject subject) {
        SavedEntries<RatingEntry> all = ratings(subject.type());
        Integer own = all.of(subject).map(held -> held.entry().rating()).orElse(null);
        return new Known(own != null || all.isComplete(), own);
    }

    /** How many seasons of a show have begun, without specials; null where Trakt does not tell. */
    @Nullable
    Integer seasons(Subject subject) {
        int count = seasons.computeIfAbsent(subject.media().ids().trakt(), id -> (int) trakt.shows()
                .seasons(String.valueOf(id)).stream().filter(season -> season.number() != null && season.number() > 0
                        && !Integer.valueOf(0).equals(season.airedEpisodes()))
                .count());
        return count == 0 ? null : Integer.valueOf(count);
    }

    /** In which formats the person owns titles. */
    OwnedFormats formats() {
        return formats;
    }

    /** What the person has rated of a type; all of every type can be ten thousand. */
    public SavedEntries<RatingEntry> ratings(MediaType type) {
        return ratings.computeIfAbsent(type, one -> withLengths ? SavedEntries.ratingsInFull(trakt, one)
                : SavedEntries.ratings(trakt, one));
    }

    /** Whether exactly this is on the watchlist; null where not all of that could be read. */
    public @Nullable Boolean isListed(Subject subject) {
        return watchlist.of(subject).isPresent() ? Boolean.TRUE : watchlist.isComplete() ? Boolean.FALSE : null;
    }

    /** Whether it is in the collection; of a show or a season one episode is enough. */
    public boolean isCollected(Subject subject) {
        return isCollected(trakt, subject);
    }

    /** The same without anything read before. */
    public static boolean isCollected(Trakt trakt, Subject subject) {
        long id = subject.media().ids().trakt();
        if (subject.media() instanceof Movie) {
            return trakt.collection().movieDates().containsKey(id);
        }
        OwnedEpisodes owned = trakt.collection().episodes();
        if (subject.season() == null) {
            return owned.shows().contains(id);
        }
        Map<Integer, Instant> episodes = owned.of(id).get(subject.season());
        return episodes != null && (subject.episode() == null || episodes.containsKey(subject.number()));
    }
}
