package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.WatchTarget;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ratings in the call that marks as watched.
 *
 * @param ratings of each movie, episode, season or show that is to have one
 */
record RatedAlong(Trakt trakt, Map<Subject, Integer> ratings, RatingsBefore before) {
    /** Of what was named with a rating all that is to have it: of a range each of its episodes. */
    static Map<Subject, Integer> toRate(Map<Subject, Integer> given, Map<Subject, WatchTarget> viewings) {
        Map<Subject, Integer> toRate = new LinkedHashMap<>();
        viewings.forEach((subject, viewing) -> {
            Integer rating = given.get(subject);
            if (rating != null) {
                viewing.rated().forEach(one -> toRate.putIfAbsent(one, rating));
            }
        });
        return toRate;
    }

    /**
     * Rates what was named, each episode of a range. The plays stay even where this fails.
     *
     * @param unseen whether what had been seen before is left as it is
     */
    WatchOutcome.Rating rate(boolean unseen, Map<NewPlay, Verdict> verdicts) {
        Map<Subject, Verdict> known = new HashMap<>();
        verdicts.forEach((play, verdict) -> known.merge(play.subject(), verdict,
                (one, other) -> other instanceof Verdict.SeenBefore ? one : other));
        List<Subject> left = !unseen ? List.of()
                : ratings.keySet().stream().filter(one -> known.get(one) instanceof Verdict.SeenBefore).toList();
        return rate(ratings.keySet().stream()
                .filter(one -> !(known.get(one) instanceof Verdict.NotFound) && !left.contains(one)).toList(),
                left);
    }

    private WatchOutcome.Rating rate(List<Subject> known, List<Subject> left) {
        if (known.isEmpty()) {
            return new WatchOutcome.Rating(ratings, null, List.of(), left, before);
        }
        try {
            WriteResult result = trakt.sync().addRatings(SyncItems.of(known,
                    subject -> Map.of("rating", Objects.requireNonNull(ratings.get(subject)))));
            return new WatchOutcome.Rating(ratings, null,
                    known.stream().filter(subject -> SyncItems.isMissing(result.notFound(), subject)).toList(), left,
                    before);
        } catch (TraktException e) {
            return new WatchOutcome.Rating(
                    ratings, Explanation.of(e.failure()).what(), e.failure().mayBeDone() ? List.of() : known, left,
                    before);
        }
    }
}
