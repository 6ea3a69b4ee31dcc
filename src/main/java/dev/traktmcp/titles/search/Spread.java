package dev.traktmcp.titles.search;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.AmbiguousTitle;
import dev.traktmcp.failure.Reworded;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.EachPart;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralNumbers;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.titles.search.Ranking.Verdict;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Episodes and seasons of one show that only the show can tell, each as a phrase with its id. */
public final class Spread {
    private final TitleFinder titles;
    private final SeasonFinder seasons;
    private final NumbersFinder numbers;
    private final PartsFinder parts;

    Spread(TitleFinder titles, SeasonFinder seasons, NumbersFinder numbers, PartsFinder parts) {
        this.titles = titles;
        this.seasons = seasons;
        this.numbers = numbers;
        this.parts = parts;
    }

    /**
     * The episodes that several numbers name; none where the phrase is a title, or no such show can be meant.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code AmbiguousTitle} where several shows or seasons have them,
     *     with {@code EpisodeNotFound} where the show has not
     */
    public List<Subject> numbered(String said, SeveralNumbers several, String argument) {
        Reference whole = Reference.parse(said, argument);
        Reference show = Reference.parse(several.show(), argument);
        if (show.season() != null || show.episode() != null || show.type() == MediaType.MOVIE) {
            return List.of();
        }
        return switch (several.worded() ? new Verdict.Nothing(List.of()) : titles.titled(whole)) {
            case Verdict.Clear _ -> List.of();
            case Verdict.Open(var like) when !like.stream().allMatch(Ranked::isLoose) -> List.of();
            case Verdict.Open(var like) -> {
                List<Candidate> open = numbers.open(show, several);
                if (!open.isEmpty()) {
                    throw new AmbiguousTitle(said, argument,
                            Stream.concat(open.stream(), Candidates.of(whole, like).stream()).toList()).raise();
                }
                yield List.of();
            }
            case Verdict.Nothing _ -> numbers.find(show, several, said, argument);
        };
    }

    /**
     * The episodes from one season into another.
     *
     * @throws dev.traktmcp.failure.TraktException as {@link TitleFinder#requireShow} does, and {@code EpisodeNotFound}
     *     where a season is missing
     */
    public List<String> across(String show, SeveralPlaces.Part part, String argument) {
        Found found = show(show, new SeveralPlaces(show, List.of(part)).words(), argument);
        return seasons.across(found.subject().media(), part);
    }

    /** So many episodes or seasons from one end; fails in the same way where there are not so many. */
    public List<String> ends(FirstOrLast ends, String argument) {
        Subject of = show(ends.of(), ends.words(), argument).subject();
        return ends.seasons() ? seasons.seasonsAt(of.media(), ends) : seasons.episodesAt(of, ends);
    }

    /**
     * Every season, or every episode, that has aired; empty where the phrase is a title.
     *
     * @throws dev.traktmcp.failure.TraktException as {@link TitleFinder#requireShow} does, and {@code EpisodeNotFound}
     *     where none is left
     */
    public Optional<List<Subject>> each(String said, String argument) {
        return EachPart.read(said)
                .filter(_ -> titles.titled(Reference.parse(said, argument)) instanceof Verdict.Nothing)
                .map(each -> parts.each(show(each.of(), each.words(), argument).subject(), each));
    }

    /** Where several are, or none is, what is named keeps the place. */
    private Found show(String show, String place, String argument) {
        try {
            return titles.requireShow(Reference.parse(show, argument), argument);
        } catch (TraktException e) {
            throw Reworded.each(e.failure(), one -> one.and(place)).raise();
        }
    }
}
