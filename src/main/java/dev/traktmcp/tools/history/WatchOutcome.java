package dev.traktmcp.tools.history;

import dev.traktmcp.plays.NewPlay;
import dev.traktmcp.plays.Verdict;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Pick;
import dev.traktmcp.tools.request.RatingsBefore;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.WatchTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one title that was marked as watched, which may mean many episodes.
 *
 * @param number which viewing of it this is, from 0
 * @param verdicts of each of its movies and episodes
 * @param rating the outcome of a rating in the same call, or null
 */
record WatchOutcome(Pick.Chosen pick, WatchTarget viewing, int number, Map<Subject, Verdict> verdicts,
        @Nullable Rating rating) {
    /** Treats verdicts of one kind as equal. */
    private static final Comparator<Verdict> AS_TOLD = Comparator.comparing(verdict -> switch (verdict) {
        case Verdict.Added _ -> 1;
        case Verdict.SeenBefore _ -> 2;
        case Verdict.Unconfirmed _ -> 3;
        case Verdict.NotSent _ -> 4;
        case Verdict.NotFound _ -> 5;
    });

    /**
     * The outcome of rating everything that was watched in a call.
     *
     * @param given of each movie, episode, season or show that was to be rated
     * @param trouble why nothing was saved
     * @param unsaved what was certainly not saved: Trakt did not recognize it, or refused everything
     * @param left what was not to be rated, as it had been seen before
     * @param before the ratings before that
     */
    record Rating(Map<Subject, Integer> given, @Nullable String trouble, List<Subject> unsaved, List<Subject> left,
            RatingsBefore before) {
        List<Subject> saved() {
            return given.keySet().stream().filter(subject -> !unsaved.contains(subject) && !left.contains(subject))
                    .toList();
        }
    }

    /**
     * One for each viewing of all that was resolved, the first viewings first.
     *
     * @param own the times of what was said with times of its own, one for each viewing
     */
    static List<WatchOutcome> of(
            Selection selection, Map<Subject, WatchTarget> viewings, Map<Subject, List<WatchedAt>> own,
            WatchTimes times, Map<NewPlay, Verdict> verdicts, @Nullable Rating rating) {
        Map<Subject, Map<WatchedAt, Verdict>> known = new HashMap<>();
        verdicts.forEach((play, verdict) -> known.computeIfAbsent(play.subject(), _ -> new HashMap<>())
                .put(play.watchedAt(), verdict));
        int most = own.values().stream().mapToInt(List::size).max().orElse(1);
        List<WatchOutcome> reports = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            for (Pick pick : selection.picks()) {
                if (pick instanceof Pick.Chosen chosen) {
                    int seen = own.getOrDefault(chosen.subject(), List.of()).size();
                    WatchTarget viewing = Objects.requireNonNull(viewings.get(chosen.subject()));
                    Map<Subject, Verdict> these = new HashMap<>();
                    for (Subject one : viewing.watched()) {
                        these.put(one, Objects.requireNonNull(known.get(one)).get(times.of(one, number)));
                    }
                    if (number < Math.max(seen, 1)) { // a title has one rating, however often it was seen
                        reports.add(new WatchOutcome(chosen, viewing, number, these,
                                number + 1 < seen ? null : rating).withoutOthersRating());
                    }
                }
            }
        }
        return reports;
    }

    /** The same without a rating where this title was not to get one. */
    private WatchOutcome withoutOthersRating() {
        return rating == null || viewing.rated().stream().anyMatch(rating.given()::containsKey) ? this
                : new WatchOutcome(pick, viewing, number, verdicts, null);
    }

    /** The rating that this title was to get. */
    int given() {
        return Objects.requireNonNull(Objects.requireNonNull(rating).given().get(viewing.rated().getFirst()));
    }

    boolean isOne() {
        return viewing.watched().size() == 1 && viewing.watched().getFirst().equals(viewing.named());
    }

    /** The movies and episodes by outcome, in the order of the reply. */
    SortedMap<Verdict, List<Subject>> groups() {
        SortedMap<Verdict, List<Subject>> groups = new TreeMap<>(AS_TOLD);
        viewing.watched().forEach(
                one -> groups.computeIfAbsent(verdicts.get(one), _ -> new ArrayList<>()).add(one));
        return groups;
    }

    boolean has(Class<? extends Verdict> verdict) {
        return viewing.watched().stream().anyMatch(one -> verdict.isInstance(verdicts.get(one)));
    }

    /** Whether all of it was seen before within a day, so that somebody who names another day may correct that. */
    boolean isSeenTogether() {
        List<Instant> seen =
                verdicts.values().stream().flatMap(verdict -> verdict instanceof Verdict.SeenBefore(var when)
                        && !when.equals(Instant.EPOCH) ? Stream.of(when) : Stream.empty()).sorted().toList();
        return seen.size() == verdicts.size() && !seen.isEmpty()
                && Duration.between(seen.getFirst(), seen.getLast()).compareTo(Duration.ofDays(1)) <= 0;
    }

    /** {@code Severance [show:12]}. */
    String show() {
        return viewing.named().media().title() + " [" + viewing.named().media().typedId() + "]";
    }

    boolean anythingDone() {
        return has(Verdict.Added.class) || has(Verdict.SeenBefore.class) || isRated();
    }

    private boolean isRated() {
        return rating != null && rating.trouble() == null && !rated().isEmpty();
    }

    /** What was to be rated and Trakt recognized. */
    List<Subject> rated() {
        return toRate(false);
    }

    List<Subject> unrated() {
        return toRate(true);
    }

    /** What was not rated, as it had been seen before, where nothing was. */
    List<Subject> leftUnrated() {
        return rating == null || !rated().isEmpty() ? List.of()
                : viewing.rated().stream().filter(rating.left()::contains).toList();
    }

    private List<Subject> toRate(boolean unsaved) {
        return rating == null ? List.of() : viewing.rated().stream()
                .filter(one -> !(verdicts.get(one) instanceof Verdict.NotFound))
                .filter(one -> rating.unsaved().contains(one) == unsaved && !rating.left().contains(one))
                .toList();
    }

    /** Another rating that the one title had; null where several were rated. */
    @Nullable
    Integer formerRating() {
        Integer former = rating == null || rated().size() != 1 ? null : rating.before().of(rated().getFirst());
        return former == null || former == given() ? null : former;
    }

    /** What was rated, where that is not all that was marked: {@code  the season itself}, episodes; else empty. */
    String ratedApart() {
        List<Subject> rated = rated();
        if (isOne() || rated.equals(viewing.watched()) && rated.stream().noneMatch(
                one -> verdicts.get(one) instanceof Verdict.SeenBefore)) {
            return "";
        }
        return rated.equals(List.of(viewing.named())) ? ReplyText.of(viewing.named()) : ReplyText.episodes(rated);
    }

    /** One outcome for each part, then those of the rating. */
    List<Outcome> outcomes(WatchTime time) {
        List<Outcome> outcomes = new ArrayList<>();
        for (WatchPart part : WatchPart.of(this, time)) {
            Outcome dated = Outcome.of(part.outcome(), pick).watched(part.watchedAt());
            if (!isOne()) {
                outcomes.add(dated.ofEpisodes(
                        whole(), part.subjects().stream().map(ReplyText::place).toList()));
            } else {
                outcomes.add(part.outcome() == OutcomeKind.WATCHED ? time.early(dated, viewing.named()) : dated);
            }
        }
        rating(rating != null && rating.trouble() == null ? OutcomeKind.RATED : OutcomeKind.NOT_RATED, rated(),
                outcomes);
        rating(OutcomeKind.NOT_RATED, unrated(), outcomes);
        rating(OutcomeKind.NOT_RATED, leftUnrated(), outcomes);
        return outcomes;
    }

    /** The season or the show of its episodes. */
    private ItemView whole() {
        Subject named = viewing.named();
        return named.season() != null && named.episode() == null && viewing.whole() && isWithin(named.season())
                ? ItemView.of(named) : ItemView.of(named.media());
    }

    private boolean isWithin(int season) {
        return viewing.watched().stream().allMatch(one -> one.requireSeason() == season);
    }

    private void rating(OutcomeKind outcome, List<Subject> subjects, List<Outcome> outcomes) {
        if (!subjects.isEmpty()) {
            Outcome one = Outcome.of(outcome, pick).withRating(given())
                    .withNote(Objects.requireNonNull(rating).trouble())
                    .withPreviousRating(outcome == OutcomeKind.RATED ? formerRating() : null);
            outcomes.add(subjects.equals(List.of(pick.subject())) ? one
                    : one.ofEpisodes(whole(), subjects.stream().map(ReplyText::place).toList()));
        }
    }
}
