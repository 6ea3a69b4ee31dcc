package dev.traktmcp.titles.search;

import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import java.util.List;

/** Episodes and seasons of one show that only the show can tell, each as a phrase with its id. */
public final class Spread {
    private final TitleFinder titles;
    private final SeasonFinder seasons;

    Spread(TitleFinder titles, SeasonFinder seasons) {
        this.titles = titles;
        this.seasons = seasons;
    }

    /**
     * The episodes from one season into another.
     *
     * @throws dev.traktmcp.failure.TraktException as {@link TitleFinder#requireShow} does, and {@code EpisodeNotFound}
     *     where a season is missing
     */
    public List<String> across(String show, SeveralPlaces.Part part, String argument) {
        Found found = titles.requireShow(Reference.parse(show, argument), argument);
        return seasons.across(found.subject().media(), part);
    }

    /** So many episodes or seasons from one end; fails in the same way where there are not so many. */
    public List<String> ends(FirstOrLast ends, String argument) {
        Subject of = titles.requireShow(Reference.parse(ends.of(), argument), argument).subject();
        return ends.seasons() ? seasons.seasonsAt(of.media(), ends) : seasons.episodesAt(of, ends);
    }
}
