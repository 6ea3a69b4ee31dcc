package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Failure.TitleNotFound;
import dev.traktmcp.failure.SaidTogether;
import dev.traktmcp.text.Text;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.trakt.model.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a write.
 *
 * @param outcome {@code added}, {@code already_there}, {@code rated}, {@code ambiguous}, {@code not_found} and the like
 * @param said the entry of {@code items}, null for a single reference
 * @param item the resolved item, or null where nothing was found
 * @param count how many episodes this means, and {@code episodes} which; null for a single item
 * @param watchedAt an instant, {@code released} or {@code unknown}; null where it is not about watching
 * @param firstAired when an episode airs, {@code released} when a movie comes out, where it was watched before that;
 *     else null
 * @param rating null where it is not about rating
 * @param previousRating the rating that was replaced or removed; else null
 * @param candidates the titles that may have been meant, or the well-known rivals of the chosen one; null where there
 *     are none
 * @param note why it was not done, where the outcome does not say it, how an episode was counted, or as what a copy is
 *     owned; else null
 */
public record Outcome(
        OutcomeKind outcome,
        @Nullable String said,
        @Nullable ItemView item,
        @Nullable Integer count,
        @Nullable List<String> episodes,
        @Nullable String watchedAt,
        @Nullable Instant firstAired,
        @Nullable LocalDate released,
        @Nullable Integer rating,
        @Nullable Integer previousRating,
        @Nullable List<Candidate> candidates,
        @Nullable String note) {

    /** Of what we know by its id alone. */
    public static Outcome of(OutcomeKind outcome, String said) {
        return new Outcome(outcome, said, null, null, null, null, null, null, null, null, null, null);
    }

    public static Outcome of(OutcomeKind outcome, Pick.Chosen pick) {
        return new Outcome(outcome, pick.said(), ItemView.of(pick.subject()), null, null, null, null, null, null, null,
                pick.rivals().isEmpty() ? null : pick.rivals(), pick.asCounted());
    }

    /** Of what was not chosen. */
    public static Outcome of(Pick pick) {
        return switch (pick) {
            case Pick.Chosen chosen -> of(OutcomeKind.NOT_SENT, chosen);
            case Pick.Spared spared -> of(spared);
            case Pick.Missed missed -> of(missed);
        };
    }

    static Outcome of(Pick.Spared pick) {
        return of(OutcomeKind.SKIPPED, new Pick.Chosen(pick.said(), pick.subject(), pick.rivals()))
                .withNote(pick.why());
    }

    public static Outcome of(Pick.Missed pick) {
        List<Candidate> candidates = candidates(pick.failure());
        return new Outcome(
                pick.failure() instanceof AmbiguousTitle ? OutcomeKind.AMBIGUOUS : OutcomeKind.NOT_FOUND,
                pick.said(), null, null, null, null, null, null, null, null,
                candidates.isEmpty() ? null : candidates,
                pick.failure() instanceof AmbiguousTitle || pick.failure() instanceof TitleNotFound
                        ? null : Explanation.of(pick.failure()).what());
    }

    /** For many episodes of a show or one of its seasons, with its ids. */
    public Outcome ofEpisodes(ItemView of, List<String> which) {
        return with(of, which.size(), which, watchedAt, rating);
    }

    /** For so many episodes of a show or a season; null for a single item. */
    Outcome ofEpisodes(@Nullable Integer many) {
        return with(item, many, episodes, watchedAt, rating);
    }

    public Outcome watched(@Nullable String when) {
        return with(item, count, episodes, when, rating);
    }

    public Outcome withRating(int given) {
        return with(item, count, episodes, watchedAt, given);
    }

    private Outcome with(@Nullable ItemView what, @Nullable Integer many, @Nullable List<String> which,
            @Nullable String when, @Nullable Integer given) {
        return new Outcome(outcome, said, what, many, which, when, firstAired, released, given, previousRating,
                candidates, note);
    }

    /** The same thing as another part of the answer, with so many episodes of it. */
    public Outcome part(OutcomeKind other, int many, @Nullable List<String> which) {
        return new Outcome(other, said, item, many, which, null, null, null, null, null, null, null);
    }

    /** With when it comes out; both are null where it has. */
    public Outcome early(@Nullable Instant airs, @Nullable LocalDate comesOut) {
        return new Outcome(outcome, said, item, count, episodes, watchedAt, airs, comesOut, rating, previousRating,
                candidates, note);
    }

    public Outcome withNote(@Nullable String why) {
        return new Outcome(outcome, said, item, count, episodes, watchedAt, firstAired, released, rating,
                previousRating, candidates, why);
    }

    /** With the rating that was replaced or removed. */
    public Outcome withPreviousRating(@Nullable Integer before) {
        return outcome != OutcomeKind.RATED && outcome != OutcomeKind.REMOVED ? this
                : new Outcome(outcome, said, item, count, episodes, watchedAt, firstAired, released, rating, before,
                        candidates, note);
    }

    /** {@code already there}, {@code added, 8 episodes}. */
    String inWords() {
        return outcome.spoken()
                + (count == null ? "" : ", " + ReplyText.count(count, MediaType.EPISODE));
    }

    /** The line of a title that was left out, with why. */
    public static String line(Pick.Spared pick) {
        return ReplyText.of(pick.subject()) + ": left out, as " + pick.why()
                + ReplyText.rivals(pick.rivals()).replace("\n", "\n  ");
    }

    /**
     * The lines of references that were not resolved. Of several that one name leaves open, as episodes of one show,
     * the candidates are there once, behind the first of them.
     *
     * @param all picks of the call
     * @return empty where an earlier one has said it
     */
    public static Optional<String> line(Pick.Missed pick, List<? extends Pick> all) {
        if (!(pick.failure() instanceof AmbiguousTitle)) {
            return Optional.of(line(pick));
        }
        List<Candidate> open = titles(pick.failure());
        List<Pick.Missed> alike = all.stream().filter(Pick.Missed.class::isInstance).map(Pick.Missed.class::cast)
                .filter(other -> other.failure() instanceof AmbiguousTitle && titles(other.failure()).equals(open))
                .toList();
        if (alike.size() < 2) {
            return Optional.of(line(pick));
        }
        return alike.getFirst() != pick ? Optional.empty()
                : Optional.of(ReplyText.and(alike.stream().map(Outcome::quoted).toList())
                        + ": nothing done, the name can mean" + lines(open));
    }

    private static List<Candidate> titles(Failure failure) {
        return candidates(failure).stream().map(Candidate::ofTitle).toList();
    }

    private static String quoted(Pick.Missed pick) {
        return "\"" + Text.line(pick.said()) + "\"";
    }

    private static String lines(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> "\n  " + Explanation.line(candidate))
                .collect(Collectors.joining());
    }

    /** The line of a reference that was not resolved, with its candidates. */
    private static String line(Pick.Missed pick) {
        String candidates = lines(candidates(pick.failure()));
        String said = quoted(pick) + ": ";
        return said + switch (pick.failure()) {
            case AmbiguousTitle _ -> "nothing done, it can mean" + candidates;
            case TitleNotFound(var title, _) when !Explanation.noId(title).isEmpty() -> "not found."
                    + Explanation.noId(title) + (candidates.isEmpty() ? "" : " The nearest are" + candidates);
            case TitleNotFound(var title, _) when SaidTogether.is(title) -> "not found; " + SaidTogether.wrong(title);
            case TitleNotFound _ -> candidates.isEmpty() ? "not found" : "not found; the nearest are" + candidates;
            default -> Explanation.of(pick.failure()).what();
        };
    }

    /** What to do about what was not found; titles may have another name on Trakt. */
    static String next(List<Pick> picks, String again) {
        Optional<String> together = SaidTogether.next(picks.stream().flatMap(
                pick -> pick instanceof Pick.Missed(_, var failure) ? Stream.of(failure) : Stream.empty()));
        if (together.isPresent()) {
            return "\nNext: " + together.get();
        }
        boolean title = picks.stream().anyMatch(pick -> pick instanceof Pick.Missed(_, TitleNotFound _));
        return "\nNext: " + (title
                ? "try the original or English title of what was not found, or check it with the person,"
                : "check what was not found with the person,") + " then " + again + " for that alone.";
    }

    private static List<Candidate> candidates(Failure failure) {
        return switch (failure) {
            case AmbiguousTitle(_, _, var candidates) -> candidates;
            case TitleNotFound(_, var nearest) -> nearest;
            default -> List.of();
        };
    }
}
