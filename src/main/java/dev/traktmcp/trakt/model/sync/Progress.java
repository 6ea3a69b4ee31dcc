package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Season;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the person is in a show. Only episodes that have aired count.
 *
 * @param aired how many have aired
 * @param completed how many of those are seen
 * @param lastWatchedAt null where none is
 * @param resetAt since when the person watches it once more; plays before that do not count
 * @param hiddenSeasons numbers and ids of those that the person left out
 * @param nextEpisode the one to watch next; null where all that have aired are seen
 * @param lastEpisode the one farthest on that is seen
 * @param stats only where they are asked for, and not from everywhere
 */
public record Progress(
        @Nullable Integer aired,
        @Nullable Integer completed,
        @Nullable Instant lastWatchedAt,
        @Nullable Instant resetAt,
        List<OfSeason> seasons,
        List<Season> hiddenSeasons,
        @Nullable Episode nextEpisode,
        @Nullable Episode lastEpisode,
        @Nullable Stats stats) {

    public Progress {
        seasons = seasons == null ? List.of() : seasons;
        hiddenSeasons = hiddenSeasons == null ? List.of() : hiddenSeasons;
    }

    /** How often something of it was watched, how long that took, and how long the rest will. */
    public record Stats(@Nullable Integer playCount, @Nullable Integer minutesWatched, @Nullable Integer minutesLeft) {}

    public record OfSeason(@Nullable Integer number, @Nullable String title, @Nullable Integer aired,
            @Nullable Integer completed, List<OfEpisode> episodes) {
        public OfSeason {
            episodes = episodes == null ? List.of() : episodes;
        }
    }

    /** @param completed whether it is seen */
    public record OfEpisode(@Nullable Integer number, @Nullable Boolean completed, @Nullable Instant lastWatchedAt) {}
}
