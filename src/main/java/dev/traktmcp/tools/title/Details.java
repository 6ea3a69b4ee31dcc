package dev.traktmcp.tools.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All about one title, with Trakt's field names, the typed id, and the parts that were read.
 *
 * @param posters by typed id; the poster of a season or an episode is its show's
 * @param leftOut the parts that could not be read, and why
 */
record Details(
        @JsonUnwrapped ItemView item,
        String tagline,
        String overview,
        String released,
        Instant firstAired,
        Integer runtime,
        List<String> genres,
        String status,
        String country,
        String language,
        String certification,
        String network,
        String episodeType,
        Double rating,
        Long votes,
        String trailer,
        List<Role> cast,
        List<Role> crew,
        List<SeasonOutline> seasons,
        AiringEpisode nextEpisode,
        WhereToWatch.Offers whereToWatch,
        UserState mine,
        Map<String, String> posters,
        List<String> leftOut) {

    /** How many episodes a season has, and how many of them have aired. */
    record SeasonOutline(
            Integer number, String title, Integer episodeCount, Integer airedEpisodes, Instant firstAired) {
        static SeasonOutline of(Season season) {
            return new SeasonOutline(
                    season.number(), season.title(), season.episodeCount(), season.airedEpisodes(),
                    season.firstAired());
        }
    }

    /** What was read beside the title itself; a part is null if it was not asked for or could not be read. */
    record Read(
            List<Role> cast,
            List<Role> crew,
            List<Season> seasons,
            AiringEpisode next,
            WhereToWatch.Offers offers,
            UserState mine,
            Map<String, String> posters,
            List<String> leftOut) {}

    static Details of(Subject subject, Read read) {
        Media media = subject.media();
        Show show = media instanceof Show one ? one : null;
        Movie movie = media instanceof Movie one ? one : null;
        Episode episode = subject.episode();
        boolean whole = subject.season() == null;
        Season season = whole || episode != null || read.seasons() == null ? null : read.seasons().stream()
                .filter(one -> subject.season().equals(one.number()))
                .findFirst()
                .orElse(null);
        List<SeasonOutline> seasons = read.seasons() == null || episode != null ? null : read.seasons().stream()
                .filter(one -> whole || one == season)
                .map(SeasonOutline::of)
                .toList();
        Own own = Own.of(media, season, episode, whole);
        return new Details(
                season == null ? ItemView.of(subject) : ItemView.of(subject).with(season),
                whole ? blankToNull(media.tagline()) : null,
                own.overview(), movie == null ? null : movie.released(), own.firstAired(),
                episode != null && episode.runtime() != null ? episode.runtime() : media.runtime(),
                media.genres(), media.status(), media.country(), media.language(), media.certification(),
                show == null ? null : show.network(), episode == null ? null : episode.episodeType(),
                own.rating() == null || own.rating() == 0 ? null : own.rating(), // Trakt writes 0 without a rating
                own.votes(), whole ? blankToNull(media.trailer()) : null,
                read.cast(), read.crew(), seasons, read.next(), read.offers(), read.mine(), read.posters(),
                read.leftOut().isEmpty() ? null : read.leftOut());
    }

    /** The properties that a movie, a show, a season and an episode each have of their own. */
    private record Own(String overview, Instant firstAired, Double rating, Long votes) {
        static Own of(Media media, Season season, Episode episode, boolean whole) {
            if (whole) {
                return new Own(
                        media.overview(), media instanceof Show show ? show.firstAired() : null,
                        media.rating(), media.votes());
            }
            if (episode != null) {
                return new Own(
                        episode.overview(), episode.firstAired(), episode.rating(),
                        episode.votes());
            }
            return season == null ? new Own(null, null, null, null) : new Own(
                    season.overview(), season.firstAired(), season.rating(), season.votes());
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
