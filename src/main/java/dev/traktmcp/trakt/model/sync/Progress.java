package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Season;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the person is in a show. Only aired episodes count.
 *
 * @param aired how many episodes have aired
 * @param completed how many of those the person has seen
 * @param lastWatchedAt null without a seen episode
 * @param resetAt when the person began to watch it again, or null; earlier plays do not count
 * @param hiddenSeasons numbers and ids of the seasons that the person hid
 * @param nextEpisode the episode to watch next; null where all aired ones are seen
 * @param lastEpisode the furthest seen episode, or null
 * @param stats only where the request asks for them, and not from every endpoint
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
        lastWatchedAt = Play.known(lastWatchedAt);
        seasons = seasons == null ? List.of() : seasons;
        hiddenSeasons = hiddenSeasons == null ? List.of() : hiddenSeasons;
    }

    /** Whether the person hid the season with this number. */
    public boolean hides(int season) {
        return hiddenSeasons.stream().anyMatch(one -> one.number() != null && one.number() == season);
    }

    /** How many plays the show has, how long they took, and how long the rest will take. */
    public record Stats(@Nullable Integer playCount, @Nullable Integer minutesWatched, @Nullable Integer minutesLeft) {}

    public record OfSeason(@Nullable Integer number, @Nullable String title, @Nullable Integer aired,
            @Nullable Integer completed, List<OfEpisode> episodes) {
        public OfSeason {
            episodes = episodes == null ? List.of() : episodes;
        }
    }

    /** @param completed whether the person has seen it */
    public record OfEpisode(@Nullable Integer number, @Nullable Boolean completed, @Nullable Instant lastWatchedAt) {
        public OfEpisode {
            lastWatchedAt = Play.known(lastWatchedAt);
        }
    }
}
