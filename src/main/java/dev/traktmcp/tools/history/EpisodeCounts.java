package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.time.TimeFormat;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.history.PlayLines.Known;
import dev.traktmcp.tools.request.seen.NotCounted;
import dev.traktmcp.tools.request.seen.SeenEpisodes;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many different episodes of a show or a season some plays are of, apart for those that the count of
 * {@link SeenEpisodes} has and those that it has not, so that no two tools give two numbers for one thing.
 *
 * @param episodes how many there are plays of
 * @param completed how many of those count, and {@code aired} of how many; null within a period, or where unknown
 * @param resetAt when the person began the show again; else null
 * @param earlier how many were seen only before that, and do not count
 * @param specials how many are specials, and {@code inHiddenSeasons} of seasons that the person hid
 * @param notAired how many Trakt does not count as aired
 * @param withSpecials true where specials count, as the person chose on Trakt; else null
 */
record EpisodeCounts(int episodes, @Nullable Integer completed, @Nullable Integer aired, @Nullable Instant resetAt,
        @Nullable Integer earlier, @Nullable Integer specials, @Nullable Integer inHiddenSeasons,
        @Nullable Integer notAired, @Nullable Boolean withSpecials) {
    private enum Kind {
        COUNTED, SPECIAL, HIDDEN, EARLIER, NOT_AIRED
    }

    /** Of the plays of a period. */
    static EpisodeCounts of(List<Known> plays) {
        int episodes = (int) plays.stream().map(known -> known.subject().key()).distinct().count();
        return new EpisodeCounts(episodes, null, null, null, null, null, null, null, null);
    }

    /** Of all plays, with one request. */
    static EpisodeCounts of(Trakt trakt, Subject subject, boolean withSpecials, List<Known> plays) {
        EpisodeCounts plain = of(plays);
        SeenEpisodes seen;
        try {
            seen = SeenEpisodes.counted(trakt, (Show) subject.media(), subject.season(), withSpecials);
        } catch (TraktException e) {
            if (e.failure() instanceof Failure.NotThere) {
                return plain;
            }
            throw e;
        }
        Progress progress = seen.progress();
        Integer completed = subject.season() == null ? progress.completed()
                : seen.season(subject.season()).map(Progress.OfSeason::completed).orElse(null);
        Integer aired = subject.season() == null ? progress.aired()
                : seen.season(subject.season()).map(Progress.OfSeason::aired).orElse(null);
        if (completed == null || aired == null || aired == 0) {
            return plain;
        }
        Map<ItemKey, List<Known>> byEpisode = plays.stream().collect(Collectors.groupingBy(
                known -> known.subject().key(), LinkedHashMap::new, Collectors.toList()));
        Map<Kind, Long> kinds = byEpisode.values().stream().collect(Collectors.groupingBy(
                ofOne -> kind(subject, progress, ofOne), Collectors.counting()));
        return new EpisodeCounts(plain.episodes, completed, aired, progress.resetAt(),
                count(kinds, Kind.EARLIER), count(kinds, Kind.SPECIAL), count(kinds, Kind.HIDDEN),
                count(kinds, Kind.NOT_AIRED), seen.notCounted().withSpecials());
    }

    private static @Nullable Integer count(Map<Kind, Long> kinds, Kind kind) {
        Long count = kinds.get(kind);
        return count == null ? null : (Integer) count.intValue();
    }

    private static Kind kind(Subject asked, Progress progress, List<Known> plays) {
        Subject episode = plays.getFirst().subject();
        int season = episode.requireSeason();
        boolean counted = progress.seasons().stream().filter(one -> Objects.equals(one.number(), season))
                .flatMap(one -> one.episodes().stream())
                .anyMatch(one -> Objects.equals(one.number(), episode.number())
                        && Boolean.TRUE.equals(one.completed()));
        Instant again = progress.resetAt();
        return counted ? Kind.COUNTED
                : asked.season() == null && season == 0 ? Kind.SPECIAL
                : asked.season() == null && progress.hides(season) ? Kind.HIDDEN
                : again != null && plays.stream().allMatch(known -> isBefore(known.play().watchedAt(), again))
                        ? Kind.EARLIER
                : Kind.NOT_AIRED;
    }

    private static boolean isBefore(@Nullable Instant watched, Instant again) {
        return watched == null || watched.isBefore(again);
    }

    /** {@code 11 of 38 aired episodes}, or {@code 3 episodes} of a period. */
    String counted() {
        return completed == null || aired == null ? ReplyText.count(episodes, MediaType.EPISODE)
                : (completed == 0 ? "none" : completed) + " of " + ReplyText.count(aired, "aired episode");
    }

    /** {@code , and apart from these 2 specials}; empty where every one counts. */
    String apart(TimeFormat wording) {
        List<String> apart = new ArrayList<>();
        if (earlier != null) {
            apart.add(earlier + " only before you began again");
        }
        if (specials != null) {
            apart.add(ReplyText.count(specials, "special"));
        }
        if (inHiddenSeasons != null) {
            apart.add(inHiddenSeasons + " in seasons that you have hidden");
        }
        if (notAired != null) {
            apart.add(notAired + " that Trakt does not count as aired");
        }
        String these = completed == null || completed == 0 ? "that " : "these ";
        return (resetAt == null ? "" : " since you began again " + ReplyText.on(wording.date(resetAt)))
                + (withSpecials == null ? "" : ", " + NotCounted.SPECIALS)
                + (apart.isEmpty() ? "" : ", and apart from " + these + ReplyText.and(apart));
    }
}
