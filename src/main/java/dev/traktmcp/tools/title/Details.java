package dev.traktmcp.tools.title;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.AiringEpisode;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.request.streaming.WhereToWatch;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.titles.OtherRatings;
import dev.traktmcp.trakt.model.titles.Video;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All about one title, with Trakt's field names, the typed id, and the parts that were read.
 *
 * @param posters by typed id; the poster of a season or an episode is its show's
 * @param ratings of other sites
 * @param translation what Trakt has of it in the person's language
 * @param released the day of a film, of no country in particular; null where {@code releases} has a country's own
 * @param releases of a film in one country
 * @param leftOut the parts that could not be read, and why
 * @param candidates the well-known other titles of that name; null without one
 */
record Details(
        ItemView item,
        @Nullable String tagline,
        @Nullable String overview,
        @Nullable String released,
        @Nullable Instant firstAired,
        @Nullable Integer runtime,
        @Nullable List<String> genres,
        @Nullable String status,
        @Nullable String country,
        @Nullable String language,
        @Nullable String certification,
        @Nullable String network,
        @Nullable String episodeType,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable String trailer,
        @Nullable List<Role> cast,
        @Nullable List<Role> crew,
        @Nullable List<SeasonOutline> seasons,
        AiringEpisode nextEpisode,
        @Nullable AiringEpisode lastEpisode,
        @Nullable OtherRatings ratings,
        @Nullable Opinions opinions,
        @Nullable Translated translation,
        @Nullable Releases releases,
        @Nullable List<Video> videos,
        WhereToWatch.Offers whereToWatch,
        UserState mine,
        Map<String, String> posters,
        @Nullable List<String> leftOut,
        @Nullable List<Candidate> candidates,
        String timezone) {

    /** How many episodes a season has, and how many of them have aired. */
    record SeasonOutline(
            @Nullable Integer number, @Nullable String title, @Nullable Integer episodeCount,
            @Nullable Integer airedEpisodes, @Nullable Instant firstAired) {
        static SeasonOutline of(Season season) {
            return new SeasonOutline(
                    season.number(), season.title(), season.episodeCount(), season.airedEpisodes(),
                    season.firstAired());
        }
    }

    /**
     * What was read beside the title itself; a part is null if it was not asked for or could not be read.
     *
     * @param isHidden whether the person wants no overview of what they have not seen
     */
    record Read(
            @Nullable List<Role> cast,
            @Nullable List<Role> crew,
            List<Season> seasons,
            AiringEpisode next,
            @Nullable AiringEpisode last,
            @Nullable OtherRatings ratings,
            @Nullable Opinions opinions,
            @Nullable Translated translation,
            @Nullable Releases releases,
            @Nullable List<Video> videos,
            WhereToWatch.Offers offers,
            UserState mine,
            Map<String, String> posters,
            boolean isHidden,
            List<String> leftOut) {}

    static Details of(Found found, Read read, String timezone) {
        Subject subject = found.subject();
        Media media = subject.media();
        Show show = media instanceof Show one ? one : null;
        Movie movie = media instanceof Movie one ? one : null;
        Episode episode = subject.episode();
        boolean whole = subject.season() == null;
        Season season = whole || episode != null || read.seasons() == null ? null : read.seasons().stream()
                .filter(one -> Objects.equals(subject.season(), one.number()))
                .findFirst()
                .orElse(null);
        List<SeasonOutline> seasons = read.seasons() == null || episode != null ? null : read.seasons().stream()
                .filter(one -> whole || one == season)
                .map(SeasonOutline::of)
                .toList();
        Own own = Own.of(media, season, episode, whole);
        return new Details(
                season == null ? ItemView.of(subject) : ItemView.of(subject).with(season),
                whole && !read.isHidden() ? blankToNull(media.tagline()) : null,
                read.isHidden() ? null : own.overview(), released(movie, read.releases()), own.firstAired(),
                episode != null && episode.runtime() != null ? episode.runtime() : media.runtime(),
                media.genres(), media.status(), media.country(), media.language(), media.certification(),
                show == null ? null : show.network(), episode == null ? null : episode.episodeType(),
                own.rating() == null || own.rating() == 0 ? null : own.rating(), // Trakt writes 0 without a rating
                own.votes(), whole ? blankToNull(media.trailer()) : null,
                read.cast(), read.crew(), seasons, read.next(), read.last(), read.ratings(), read.opinions(),
                read.translation(), read.releases(), read.videos(), read.offers(), read.mine(), read.posters(),
                read.leftOut().isEmpty() ? null : read.leftOut(),
                found.rivals().isEmpty() ? null : found.rivals(), timezone);
    }

    private static @Nullable String released(@Nullable Movie movie, @Nullable Releases there) {
        return movie == null || there != null && !there.dates().isEmpty() ? null : movie.released();
    }

    /** The properties that a movie, a show, a season and an episode each have of their own. */
    private record Own(@Nullable String overview, @Nullable Instant firstAired, @Nullable Double rating,
            @Nullable Long votes) {
        static Own of(Media media, @Nullable Season season, @Nullable Episode episode, boolean whole) {
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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
