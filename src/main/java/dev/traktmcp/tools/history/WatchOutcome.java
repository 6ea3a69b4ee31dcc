package dev.traktmcp.tools.history;

import dev.traktmcp.plays.Verdict;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection.Pick;
import dev.traktmcp.tools.request.WatchTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of one thing that was marked as watched, which may stand for many episodes.
 *
 * @param verdicts of each movie or episode of the viewing
 * @param rating what came of rating in the same call, or null
 */
record WatchOutcome(Pick.Chosen pick, WatchTarget viewing, Map<Subject, Verdict> verdicts, Rating rating) {

    /**
     * What came of rating everything that was watched in a call.
     *
     * @param trouble why nothing was saved, or null
     * @param unsaved what was certainly not saved: Trakt did not recognize it, or refused everything
     */
    record Rating(int given, String trouble, List<Subject> unsaved) {
        List<Subject> saved(List<Subject> toRate) {
            return toRate.stream().filter(subject -> !unsaved.contains(subject)).toList();
        }
    }

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
        return rating != null && rating.trouble() == null && !rated().isEmpty();
    }

    /** What was to be rated, of that Trakt knows. */
    List<Subject> rated() {
        return toRate(false);
    }

    List<Subject> unrated() {
        return toRate(true);
    }

    private List<Subject> toRate(boolean unsaved) {
        return rating == null ? List.of() : viewing.rated().stream()
                .filter(one -> !(verdicts.get(one) instanceof Verdict.NotFound))
                .filter(one -> rating.unsaved().contains(one) == unsaved)
                .toList();
    }

    /** @param sentAt what was sent as {@code watched_at} */
    Stream<Outcome> outcomes(String sentAt) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<OutcomeKind, List<Subject>> groups = new LinkedHashMap<>();
        groups.put(OutcomeKind.WATCHED, with(Verdict.Added.class));
        groups.put(OutcomeKind.ALREADY_WATCHED, with(Verdict.SeenBefore.class));
        groups.put(OutcomeKind.UNCONFIRMED, with(Verdict.Unconfirmed.class));
        groups.put(OutcomeKind.NOT_SENT, with(Verdict.NotSent.class));
        groups.put(OutcomeKind.NOT_FOUND, with(Verdict.NotFound.class));
        groups.put(OutcomeKind.NOT_AIRED, viewing.unaired());
        groups.forEach((outcome, subjects) -> {
            if (!subjects.isEmpty()) {
                Outcome one = Outcome.of(outcome, pick);
                Outcome dated = switch (outcome) {
                    case WATCHED, UNCONFIRMED -> one.watched(sentAt);
                    case ALREADY_WATCHED -> isOne() ? one.watched(seen(subjects.getFirst()).when().toString()) : one;
                    default -> one;
                };
                outcomes.add(isOne()
                        ? dated : dated.ofEpisodes(viewing.named().media(), subjects.stream().map(ReplyText::place)
                                .toList()));
            }
        });
        rating(rating != null && rating.trouble() == null ? OutcomeKind.RATED : OutcomeKind.NOT_RATED,
                rated(), outcomes);
        rating(OutcomeKind.NOT_RATED, unrated(), outcomes);
        return outcomes.stream();
    }

    private void rating(OutcomeKind outcome, List<Subject> subjects, List<Outcome> outcomes) {
        if (!subjects.isEmpty()) {
            Outcome one = Outcome.of(outcome, pick).withRating(rating.given());
            outcomes.add(subjects.equals(List.of(pick.subject())) ? one
                    : one.ofEpisodes(viewing.named().media(), subjects.stream().map(ReplyText::place).toList()));
        }
    }

    Verdict.SeenBefore seen(Subject subject) {
        return (Verdict.SeenBefore) verdicts.get(subject);
    }
}
