package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.List;

/**
 * A movie, an episode or a show in the collection.
 *
 * @param collectedAt and {@code updatedAt}: of a movie or an episode
 * @param lastCollectedAt and {@code lastUpdatedAt}: of a show
 * @param seasons of a show, with {@code extended=progress} only
 * @param metadata of a movie or an episode, with {@code extended=metadata} only
 */
public record CollectionEntry(
        Instant collectedAt,
        Instant updatedAt,
        Instant lastCollectedAt,
        Instant lastUpdatedAt,
        Movie movie,
        Show show,
        Episode episode,
        List<OwnedSeason> seasons,
        Copy metadata) {

    public record OwnedSeason(Integer number, List<OwnedEpisode> episodes) {}

    public record OwnedEpisode(Integer number, Instant collectedAt, Copy metadata) {}
}
