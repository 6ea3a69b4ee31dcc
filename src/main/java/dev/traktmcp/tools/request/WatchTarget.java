package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.EpisodeNotFound;
import dev.traktmcp.failure.Failure.NotAired;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.EpisodeNumbers;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The movies and episodes that somebody says they watched.
 *
 * @param named a movie, a show, a season or an episode
 * @param watched its movies and episodes; of a whole season or show, those that have aired
 * @param unaired the episodes left out because they have not aired
 * @param whole whether a season, a show or everything before an episode was named, parts of which may have been seen
 *     long ago
 */
public record WatchTarget(Subject named, List<Subject> watched, List<Subject> unaired, boolean whole) {

    /** Why a title cannot have been watched yet, if that is what reading it says; else empty. */
    public static Optional<Failure> refusal(Runnable read) {
        try {
            read.run();
            return Optional.empty();
        } catch (TraktException e) {
            if (e.failure() instanceof NotAired) {
                return Optional.of(e.failure());
            }
            throw e;
        }
    }

    /** What was named alone. */
    public static WatchTarget of(Subject named, Trakt trakt, Instant now) {
        return of(named, null, null, false, trakt, now);
    }

    /**
     * @param counted the number of an episode as it was said, where that goes through all seasons; else null
     * @param through the last episode of a range that begins with the named one, counted alike, or null
     * @param earlier whether everything before it is meant, too
     */
    public static WatchTarget of(Subject named, @Nullable Integer counted, @Nullable Integer through, boolean earlier,
            Trakt trakt, Instant now) {
        if (named.type() == MediaType.MOVIE) {
            refuse(through != null, "through_episode", named);
            refuse(earlier, "include_earlier", named);
            return new WatchTarget(named, List.of(named), List.of(), false);
        }
        if (through != null && named.episode() == null) {
            throw new BadArguments("through_episode", "needs season and episode, the first of the range").raise();
        }
        if (named.type() == MediaType.EPISODE && through == null && !earlier) {
            return new WatchTarget(named, List.of(named), List.of(), false);
        }
        List<Season> seasons = trakt.shows().seasons(String.valueOf(named.media().ids().trakt()));
        List<Subject> meant = through != null ? range(named, counted, through, seasons) : upTo(named, earlier, seasons);
        // Of some shows Trakt has no dates at all, which says nothing about what is out.
        boolean dated = meant.stream().anyMatch(subject -> subject.requireEpisode().firstAired() != null);
        List<Subject> aired = dated || meant.isEmpty()
                ? meant.stream().filter(subject -> hasAired(subject, now)).toList() : meant;
        if (aired.isEmpty()) {
            throw new NotAired(named.name(), meant.stream()
                    .map(subject -> subject.requireEpisode().firstAired())
                    .filter(java.util.Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null))
                    .raise();
        }
        return new WatchTarget(
                named, aired, meant.stream().filter(subject -> !aired.contains(subject)).toList(), through == null);
    }

    /** Whether Trakt knows when none of its episodes aired, so that it may not have begun. */
    public boolean isUndated() {
        return named.media().type() == MediaType.SHOW && !watched.equals(List.of(named))
                && watched.stream().allMatch(subject -> subject.requireEpisode().firstAired() == null);
    }

    /** Whether one season was named, and nothing before it. */
    public boolean isSeason() {
        return named.season() != null && named.episode() == null
                && watched.stream().allMatch(one -> named.season().equals(one.season()));
    }

    /** Whether a whole show was named. */
    public boolean isShow() {
        return named.type() == MediaType.SHOW;
    }

    /** {@code Not aired yet and left out: S02E09.} Of an episode without a date only Trakt says so. */
    public String leftOut() {
        boolean dated = unaired.stream().allMatch(subject -> subject.requireEpisode().firstAired() != null);
        return "Not aired yet" + (dated ? "" : ", as far as Trakt knows,") + " and left out: "
                + ReplyText.episodes(unaired) + ".";
    }

    /** What a rating in the same call is for: the named item, or each episode of a range. */
    public List<Subject> rated() {
        return named.episode() != null && !whole ? watched : List.of(named);
    }

    private static void refuse(boolean given, String argument, Subject movie) {
        if (given) {
            throw new BadArguments(argument, "does not go with the movie " + movie.media().title()).raise();
        }
    }

    private static boolean hasAired(Subject subject, Instant now) {
        Instant aired = subject.requireEpisode().firstAired();
        return aired != null && !aired.isAfter(now);
    }

    /** In the season of the first; through all seasons where the first was counted so, or each season goes on. */
    private static List<Subject> range(Subject first, @Nullable Integer counted, int through, List<Season> seasons) {
        int from = counted == null ? first.requireEpisode().number() : counted;
        if (through < from) {
            throw new BadArguments("through_episode", "must not be before episode " + from + ", where the range begins")
                    .raise();
        }
        EpisodeNumbers numbers = EpisodeNumbers.of(first.media(), seasons);
        if (counted != null) {
            return numbers.between(first, numbers.inAll(through).orElseThrow(() -> missing(first,
                    "episode " + through, "it has " + numbers.all().size() + " episodes")));
        }
        List<Subject> season = Subject.episodes(first.media(), seasons).stream()
                .filter(one -> one.requireSeason() == first.requireSeason()).toList();
        int last = season.getLast().requireEpisode().number();
        if (through > last) {
            return numbers.between(first, numbers.goingOn(through).orElseThrow(() -> missing(first,
                    Subject.place(first.requireSeason(), through),
                    "season " + first.season() + " ends with episode " + last)));
        }
        return season.stream()
                .filter(one -> one.requireEpisode().number() >= from && one.requireEpisode().number() <= through)
                .toList();
    }

    private static RuntimeException missing(Subject show, String asked, String exists) {
        return new EpisodeNotFound(show.media().title(), asked, exists).raise();
    }

    /** The named season or show, with all seasons before it where those are meant; specials only if they are named. */
    private static List<Subject> upTo(Subject named, boolean earlier, List<Season> seasons) {
        return Subject.episodes(named.media(), seasons).stream().filter(one -> {
            if (named.season() == null) {
                return one.requireSeason() > 0;
            }
            boolean inSeason = named.season().equals(one.season())
                    && (named.episode() == null || one.requireEpisode().number() <= named.episode().number());
            return inSeason || earlier && one.requireSeason() > 0 && one.requireSeason() < named.season();
        }).toList();
    }
}
