package dev.traktmcp.trakt.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A season of a show; season 0 holds the specials.
 *
 * @param episodes only with {@code extended=episodes}
 */
public record Season(
        Integer number,
        Ids ids,
        String title,
        Integer episodeCount,
        Integer airedEpisodes,
        Instant firstAired,
        List<Episode> episodes,
        String overview,
        Double rating,
        Long votes) {
    public Season {
        episodes = episodes == null ? null : episodes.stream().filter(Objects::nonNull).toList();
    }
}
