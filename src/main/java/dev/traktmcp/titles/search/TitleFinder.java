package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.titles.search.Ranking.Verdict;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks up references on Trakt: an id with one request, a title with one to three searches. Safe for use by several
 * threads, as it never changes.
 */
public final class TitleFinder {
    private final Trakt trakt;
    private final SeasonFinder seasons;
    private final NumberFinder numbers;
    private final PlaceFinder places;
    private final IdFinder ids;
    private final NextUnseen next;
    private final Predicate<String> seen;
    private final @Nullable Predicate<String> familiar;

    /** For nobody, who sees nothing next. */
    public TitleFinder(Trakt trakt) {
        this(trakt, _ -> false, (_, _) -> {
            throw new Failure.NotSignedIn(null, null).raise();
        });
    }

    /** @param seen whether the person has seen any of it, by its typed id; asked only of what has namesakes */
    public TitleFinder(Trakt trakt, Predicate<String> seen, NextUnseen next) {
        this(trakt, seen, next, null);
    }

    private TitleFinder(
            Trakt trakt, Predicate<String> seen, NextUnseen next, @Nullable Predicate<String> familiar) {
        this.trakt = trakt;
        this.seen = seen;
        this.next = next;
        this.familiar = familiar;
        seasons = new SeasonFinder(trakt);
        ids = new IdFinder(this::resolve, seasons, trakt);
        numbers = new NumberFinder(this::plainly, one -> preferring(null).plainly(one), seasons);
        places = new PlaceFinder(
                this::resolve, this::plainly, one -> preferring(seen).resolve(one), numbers, next, trakt);
    }

    /** The same with another answer to which episode comes next. */
    public TitleFinder with(NextUnseen other) {
        return new TitleFinder(trakt, seen, other, familiar);
    }

    /**
     * A finder for titles that the person has already: where several can be meant, it takes the only familiar one.
     * Among namesakes, too, it prefers a familiar one to a better-known one.
     *
     * @param familiar whether the person has the movie or show with a typed id ({@code movie:481}); asked only where it
     *     matters, perhaps from several threads at once
     */
    public TitleFinder preferring(@Nullable Predicate<String> familiar) {
        return new TitleFinder(trakt, seen, next, familiar);
    }

    /** What the reference means. A season or episode that the show does not have fails with {@code EpisodeNotFound}. */
    public Resolution resolve(Reference reference) {
        if (reference.lacksSeason()) {
            return places.numbered(reference);
        }
        if (reference.id() != null) {
            return ids.find(reference, reference.id());
        }
        if (reference.mayMeanFilm()) {
            Resolution film = resolve(reference.as(null, null));
            return isFilm(film) ? film : resolve(reference.as(MediaType.SHOW, 0));
        }
        return places.next(reference, true).orElseGet(() -> searched(reference, (search, nothing) -> places
                .loosely(reference, !search.isHopeless() || reference.words().contains("("))
                .orElseGet(() -> new None(Candidates.near(reference, nothing.nearest())))));
    }

    /** The same of nothing but an id, or all words as a title. */
    private Resolution plainly(Reference reference) {
        return reference.id() != null ? ids.find(reference, reference.id())
                : searched(reference, (_, _) -> new None(List.of()));
    }

    private Resolution searched(Reference reference,
            BiFunction<TitleSearch, Verdict.Nothing, Resolution> otherwise) {
        TitleSearch search = search(reference);
        return switch (search.run()) {
            case Verdict.Clear clear -> clear(reference, clear);
            case Verdict.Open open -> open(reference, open.candidates());
            case Verdict.Nothing nothing -> otherwise.apply(search, nothing);
        };
    }

    private TitleSearch search(Reference reference) {
        return new TitleSearch(trakt, Interpretation.of(reference));
    }

    /**
     * The one subject, with its rivals. Where several can be meant, it asks the person.
     *
     * @param argument where the reference was ({@code title}, {@code items[3]}), for the question and the failure
     * @throws TraktException {@code AmbiguousTitle} where the question stays open, {@code TitleNotFound},
     *     {@code EpisodeNotFound}, or {@code NotThere} for an id
     */
    public Found require(Reference reference, String argument) {
        return settle(reference, argument, resolve(reference));
    }

    /** The same where only a show can be meant: it neither takes nor offers movies. */
    public Found requireShow(Reference reference, String argument) {
        boolean open = reference.id() == null && reference.type() == null;
        Reference show = open ? reference.as(MediaType.SHOW, reference.season()) : reference;
        return settle(show, argument, switch (resolve(show)) {
            case Found(var subject, _, _) when subject.type() == MediaType.MOVIE ->
                    throw Candidates.films(argument, List.of(subject.candidate(null)));
            case Several(var candidates) when shows(candidates).isEmpty() ->
                    throw Candidates.films(argument, candidates);
            case Several(var candidates) -> new Several(shows(candidates));
            case None(var nearest) -> new None(shows(nearest));
            case Found found -> found;
        });
    }

    /** What {@link NextUnseen#after} finds. */
    public Subject nextAfter(Subject last, @Nullable Integer ofSeason) {
        return next.after(last, ofSeason);
    }

    public Spread spread() {
        return new Spread(this, seasons, new NumbersFinder(numbers, next), new PartsFinder(trakt, seasons));
    }

    /** What Trakt's search finds under all of the words. */
    Verdict titled(Reference reference) {
        return reference.title() == null ? new Verdict.Nothing(List.of()) : search(reference).run();
    }

    /** Turns a resolution into the result of {@link #require}, for callers who look at it first. */
    public Found settle(Reference reference, String argument, Resolution resolution) {
        return switch (resolution) {
            case Found found -> isSeenAlone(found) ? found.alone() : found;
            case None _ when reference.id() != null -> throw new Failure.NotThere(reference.said()).raise();
            case None(var nearest) -> throw new Failure.TitleNotFound(reference.said(), nearest).raise();
            case Several(var candidates) ->
                    chosen(Clarifier.which(new Failure.AmbiguousTitle(reference.said(), argument, candidates)),
                            argument);
        };
    }

    /** Whether the person has seen it and none of its namesakes, so that nothing else can be meant. */
    private boolean isSeenAlone(Found found) {
        return !found.rivals().isEmpty() && seen.test(found.subject().media().typedId())
                && found.rivals().stream().map(Candidate::titleId).noneMatch(seen);
    }

    /** The title that the person chose. */
    public Found chosen(Candidate candidate, String argument) {
        return require(Reference.parse(candidate.id(), argument), argument);
    }

    /** Whether only a film can be meant. */
    private static boolean isFilm(Resolution resolution) {
        return switch (resolution) {
            case Found(var subject, var rivals, _) -> subject.type() == MediaType.MOVIE && shows(rivals).isEmpty();
            case Several(var candidates) -> shows(candidates).isEmpty();
            case None _ -> false;
        };
    }

    private static List<Candidate> shows(List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.type().equals(MediaType.SHOW.word())).toList();
    }

    /**
     * Everything that matches the title of a reference, best first.
     *
     * @param complete false where Trakt may have more than it sent
     */
    public record Matches(List<Media> media, boolean complete) {}

    /** For browsing: all results of the searches for a title, not only the one that is meant. */
    public Matches matching(Reference reference) {
        return search(reference).all();
    }

    private Resolution clear(Reference reference, Verdict.Clear clear) {
        Optional<Ranked> other = clear.rivals().isEmpty() || familiar == null || isFamiliar(clear.best())
                ? Optional.empty() : onlyFamiliar(clear.rivals());
        return new Found(
                seasons.within(other.orElse(clear.best()).media(), reference),
                other.isPresent() ? Candidates.rivals(reference, other.get(), List.of(clear.best()))
                        : Candidates.rivals(reference, clear.best(), clear.rivals()));
    }

    // A movie has no seasons, so it is not meant; nor is a show without this one, where another has it.
    private Resolution open(Reference reference, List<Ranked> ranked) {
        List<Ranked> shows = reference.season() == null
                ? ranked
                : ranked.stream().filter(one -> one.media().type() == MediaType.SHOW).toList();
        if (shows.isEmpty()) {
            return new None(Candidates.near(reference, ranked));
        }
        List<Ranked> meant = reference.season() == null || shows.size() == 1 ? shows
                : shows.stream().limit(Candidates.MOST).filter(one -> seasons.has(one.media(), reference)).toList();
        if (meant.isEmpty()) {
            return new Found(seasons.within(shows.getFirst().media(), reference), List.of());
        }
        Optional<Ranked> only = meant.size() == 1 && shows.size() > 1 && !meant.getFirst().conflict()
                ? Optional.of(meant.getFirst()) : onlyFamiliar(meant);
        if (only.isPresent()) {
            return new Found(seasons.within(only.get().media(), reference), List.of());
        }
        Several several = new Several(Candidates.of(reference, meant));
        return reference.season() == null ? places.beside(reference, meant, several) : several;
    }

    /** A familiar title that contradicts the given year or type is not meant. */
    private Optional<Ranked> onlyFamiliar(List<Ranked> ranked) {
        if (familiar == null) {
            return Optional.empty();
        }
        List<Ranked> known = ranked.stream().filter(one -> !one.conflict() && isFamiliar(one)).toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private boolean isFamiliar(Ranked ranked) {
        return familiar != null && familiar.test(ranked.media().typedId());
    }
}
