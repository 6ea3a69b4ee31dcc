package dev.traktmcp.tools.title;

import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Paused;
import dev.traktmcp.tools.request.seen.NotCounted;
import dev.traktmcp.tools.request.seen.SeenEpisodes;
import dev.traktmcp.tools.request.standing.Standing;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the person has done with a title. Null means unknown; false is known.
 *
 * @param watched for a show or season, whether all that has aired is seen, or nothing; null for a part
 * @param plays of a movie or an episode
 * @param aired how many of its episodes have aired, and {@code completed} how many of those are seen
 * @param minutesSpent how long all plays of a show took; null for anything else, and where that is unknown
 * @param rated false where it is not rated; null with a rating, and where that is unknown
 * @param collected for a show or season one episode is enough
 * @param favorite null for a season or an episode, which cannot be one
 * @param notCounted what the episodes that are counted leave out
 * @param paused what of it was begun in a player and not finished; else null
 */
record UserState(
        @Nullable Boolean watched,
        @Nullable Integer plays,
        @Nullable Integer aired,
        @Nullable Integer completed,
        @Nullable Integer minutesSpent,
        @Nullable Instant lastWatchedAt,
        @Nullable Integer rating,
        @Nullable Boolean rated,
        @Nullable Boolean watchlisted,
        @Nullable Boolean collected,
        @Nullable Boolean favorite,
        NotCounted notCounted,
        @Nullable Paused paused) {

    private static final UserState NOTHING = new UserState(null, null, null, null, null, null, null, null, null,
            null, null, NotCounted.NOTHING, null);

    /** Sets one fact and keeps the others. */
    private interface Fact {
        UserState into(UserState mine);
    }

    /** Reads with six requests, and more for long lists, as Trakt has no request for a single title. */
    static UserState of(Viewer viewer, Subject subject) {
        Trakt trakt = viewer.silent();
        MediaType type = subject.type();
        List<Supplier<Fact>> reading = new ArrayList<>();
        reading.add(() -> seen(viewer, subject));
        reading.add(() -> {
            var all = trakt.sync().ratings(type);
            Optional<Integer> own = all.items().stream()
                    .filter(entry -> isOf(subject, entry.movie(), entry.show(), entry.season(), entry.episode()))
                    .findFirst().map(entry -> entry.rating());
            return mine -> mine.withRating(own.orElse(null));
        });
        reading.add(() -> {
            var all = trakt.sync().watchlist(type, Sort.RANK);
            Boolean listed = known(
                    all, entry -> isOf(subject, entry.movie(), entry.show(), entry.season(), entry.episode()));
            return mine -> mine.withWatchlisted(listed);
        });
        reading.add(() -> {
            boolean has = Standing.isCollected(trakt, subject);
            return mine -> mine.withCollected(has);
        });
        if (type == MediaType.MOVIE || type == MediaType.SHOW) {
            reading.add(() -> {
                Boolean favorite = known(trakt.lists().items(ListAt.favorites()),
                        entry -> isOf(subject, entry.movie(), entry.show(), entry.season(), entry.episode()));
                return mine -> mine.withFavorite(favorite);
            });
        }
        UserState mine = NOTHING;
        for (Fact fact : Parallel.map(reading, Supplier::get)) {
            mine = fact.into(mine);
        }
        return mine;
    }

    /** False only if everything was read; else null. */
    private static <T> @Nullable Boolean known(Page<T> page, Predicate<T> wanted) {
        return page.items().stream().anyMatch(wanted) ? Boolean.TRUE : page.complete() ? Boolean.FALSE : null;
    }

    private static Fact seen(Viewer viewer, Subject subject) {
        Trakt trakt = viewer.silent();
        return switch (subject.type()) {
            case MOVIE -> played(trakt, subject,
                    trakt.sync().history(MediaType.MOVIE, subject.media().ids().trakt(), null, null, 1, 1));
            case EPISODE -> played(trakt, subject,
                    trakt.sync().history(MediaType.EPISODE, subject.requireEpisode().ids().trakt(), null, null, 1, 1));
            default -> {
                Show show = (Show) subject.media();
                SeenEpisodes seen = SeenEpisodes.read(trakt, show, subject.season(), viewer);
                yield progressed(subject, seen, Paused.ofShow(trakt, show, subject.season(), seen.progress()));
            }
        };
    }

    private static Fact played(Trakt trakt, Subject subject, Page<Play> plays) {
        boolean any = !plays.items().isEmpty();
        Integer count = plays.total() != null ? plays.total() : any ? null : (Integer) 0;
        Instant last = plays.items().stream().filter(Play::hasDate).map(Play::watchedAt).findFirst().orElse(null);
        Paused paused = Paused.ofOne(trakt, subject, last);
        return mine -> new UserState(any, count, null, null, null, last, mine.rating, mine.rated, mine.watchlisted,
                mine.collected, mine.favorite, NotCounted.NOTHING, paused);
    }

    private static Fact progressed(Subject subject, SeenEpisodes seen, @Nullable Paused paused) {
        if (subject.season() == null) {
            Progress progress = seen.progress();
            return progressed(progress.aired(), progress.completed(),
                    SeenEpisodes.minutesSpent(progress, (Show) subject.media()), progress.lastWatchedAt(),
                    seen.notCounted(), paused);
        }
        return seen.season(subject.season())
                .map(season -> progressed(season.aired(), season.completed(), null, season.episodes().stream()
                        .map(Progress.OfEpisode::lastWatchedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null), seen.notCounted(), paused))
                .orElse(mine -> mine);
    }

    private static Fact progressed(@Nullable Integer aired, @Nullable Integer completed, @Nullable Integer spent,
            @Nullable Instant last, NotCounted notCounted, @Nullable Paused paused) {
        Boolean all = aired == null || completed == null ? null
                : aired > 0 && completed >= aired ? Boolean.TRUE : completed == 0 ? Boolean.FALSE : null;
        return mine -> new UserState(all, null, aired, completed, spent, last, mine.rating, mine.rated,
                mine.watchlisted,
                mine.collected, mine.favorite, notCounted, paused);
    }

    private static boolean isOf(Subject subject, @Nullable Movie movie, @Nullable Show show, @Nullable Season season,
            @Nullable Episode episode) {
        return switch (subject.type()) {
            case MOVIE -> movie != null && subject.media().ids().trakt().equals(idOf(movie.ids()));
            case EPISODE -> episode != null && subject.requireEpisode().ids().trakt().equals(idOf(episode.ids()));
            case SEASON -> season != null && show != null && Objects.equals(subject.season(), season.number())
                    && subject.media().ids().trakt().equals(idOf(show.ids()));
            default -> show != null && season == null && episode == null && subject.media().ids().trakt()
                    .equals(idOf(show.ids()));
        };
    }

    private static @Nullable Long idOf(Ids ids) {
        return ids == null ? null : ids.trakt();
    }

    private UserState withRating(@Nullable Integer given) {
        return new UserState(watched, plays, aired, completed, minutesSpent, lastWatchedAt, given,
                given == null ? Boolean.FALSE : null, watchlisted, collected, favorite, notCounted, paused);
    }

    private UserState withWatchlisted(@Nullable Boolean known) {
        return new UserState(watched, plays, aired, completed, minutesSpent, lastWatchedAt, rating, rated, known,
                collected,
                favorite, notCounted, paused);
    }

    private UserState withFavorite(@Nullable Boolean known) {
        return new UserState(watched, plays, aired, completed, minutesSpent, lastWatchedAt, rating, rated, watchlisted,
                collected,
                known, notCounted, paused);
    }

    private UserState withCollected(Boolean known) {
        return new UserState(watched, plays, aired, completed, minutesSpent, lastWatchedAt, rating, rated, watchlisted,
                known,
                favorite, notCounted, paused);
    }

    /** {@code You: seen twice, last Sat 3 May 2025; rated 9; on your watchlist; not collected.} */
    String line(TimeFormat wording) {
        return "You: " + String.join("; ", Stream.of(
                seenWords(wording),
                Optional.ofNullable(paused).map(one -> (one.item().season() == null || watched != null && plays != null
                        ? "" : one.item().within() + " ") + one.words(wording)),
                Optional.of(String.join("; ", notCounted.words(wording))).filter(words -> !words.isEmpty()),
                Optional.of(rating == null ? "not rated" : "rated " + rating),
                Optional.ofNullable(watchlisted).map(on -> on ? "on your watchlist" : "not on your watchlist"),
                Optional.ofNullable(collected)
                        .map(has -> has ? "in your collection" : "not in your collection"),
                Optional.ofNullable(favorite).map(is -> is ? "one of your favorites" : "not one of your favorites"))
                .flatMap(Optional::stream).toList()) + ".";
    }

    private Optional<String> seenWords(TimeFormat wording) {
        String when = lastWatchedAt == null ? "" : ", last "
                + wording.date(lastWatchedAt);
        if (aired != null && completed != null) {
            return Optional.of(completed == 0 ? paused == null ? "nothing of it seen" : "no episode finished"
                    : (completed >= aired ? "all " + aired : completed + " of " + aired) + " aired episodes seen"
                            + SeenEpisodes.spent(minutesSpent) + when);
        }
        return watched == null ? Optional.empty() : Optional.of(!watched ? paused == null ? "not seen" : "not finished"
                : plays == null || plays == 1 ? "seen" + when.replace(", last ", " ") : "seen " + plays + " times"
                        + when);
    }
}
