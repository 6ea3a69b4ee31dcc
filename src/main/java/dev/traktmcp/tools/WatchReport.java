package dev.traktmcp.tools;

import dev.traktmcp.plays.Verdict;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.Selection.Pick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of one thing that was marked as watched, which may stand for many episodes.
 *
 * @param verdicts of each movie or episode of the viewing
 * @param rating what it was rated in the same call, or null
 * @param ratingTrouble why that was not saved, or null
 */
record WatchReport(
        Pick.Chosen pick, Viewing viewing, Map<Subject, Verdict> verdicts, Integer rating, String ratingTrouble) {

    boolean isOne() {
        return viewing.watched().size() == 1 && viewing.watched().getFirst().equals(viewing.named());
    }

    List<Subject> with(Class<? extends Verdict> verdict) {
        return viewing.watched().stream().filter(one -> verdict.isInstance(verdicts.get(one))).toList();
    }

    boolean anythingDone() {
        return !with(Verdict.Added.class).isEmpty() || !with(Verdict.SeenBefore.class).isEmpty() || isRated();
    }

    private boolean isRated() {
        return rating != null && ratingTrouble == null && with(Verdict.NotFound.class).isEmpty();
    }

    /** @param sentAt what was sent as {@code watched_at} */
    Stream<Outcome> outcomes(String sentAt) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, List<Subject>> groups = new LinkedHashMap<>();
        groups.put("watched", with(Verdict.Added.class));
        groups.put("already_watched", with(Verdict.SeenBefore.class));
        groups.put("unconfirmed", with(Verdict.Unconfirmed.class));
        groups.put("not_sent", with(Verdict.NotSent.class));
        groups.put("not_found", with(Verdict.NotFound.class));
        groups.put("not_aired", viewing.unaired());
        groups.forEach((outcome, subjects) -> {
            if (!subjects.isEmpty()) {
                Outcome one = Outcome.of(outcome, pick);
                Outcome dated = switch (outcome) {
                    case "watched", "unconfirmed" -> one.watched(sentAt);
                    case "already_watched" -> isOne() ? one.watched(seen(subjects.getFirst()).when().toString()) : one;
                    default -> one;
                };
                outcomes.add(isOne() ? dated : dated.ofEpisodes(viewing.named().media(), subjects.stream().map(Lines::place).toList()));
            }
        });
        if (rating != null && with(Verdict.NotFound.class).isEmpty()) {
            outcomes.add(Outcome.of(ratingTrouble == null ? "rated" : "not_rated", pick).withRating(rating));
        }
        return outcomes.stream();
    }

    Verdict.SeenBefore seen(Subject subject) {
        return (Verdict.SeenBefore) verdicts.get(subject);
    }
}
