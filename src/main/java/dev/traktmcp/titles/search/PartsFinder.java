package dev.traktmcp.titles.search;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.EachPart;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Season;
import java.util.List;

/** Finds every season or episode of a show. */
record PartsFinder(Trakt trakt, SeasonFinder finder) {
    /** All that have aired, but the specials and those that are left out. */
    List<Subject> each(Subject of, EachPart each) {
        Media show = of.media();
        String id = String.valueOf(show.ids().trakt());
        List<Season> seasons = trakt.shows().seasons(id);
        List<Subject> episodes = finder.aired(id, Subject.episodes(show, seasons).stream()
                .filter(one -> of.season() == null ? one.requireSeason() > 0 : of.season() == one.requireSeason())
                .toList());
        List<Subject> parts = (each.seasons() ? episodes.stream().map(Subject::requireSeason).distinct()
                .map(season -> new Subject(show, season, null)) : episodes.stream())
                .filter(one -> !each.except().contains(each.seasons() ? one.season() : one.number())).toList();
        if (parts.isEmpty() || !each.except().isEmpty() && !each.seasons() && of.season() == null) {
            throw SeasonFinder.missing(show, parts.isEmpty() ? "such " + (each.seasons() ? "season" : "episode")
                    : "episodes of that number alone", SeasonFinder.seasonsOf(seasons));
        }
        return parts;
    }
}
