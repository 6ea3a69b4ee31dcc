package dev.traktmcp.trakt.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A season of a show; season 0 holds the specials.
 *
 * @param episodes only with {@code extended=episodes}
 */
public record Season(
        @Nullable Integer number,
        @Nullable Ids ids,
        @Nullable String title,
        @Nullable Integer episodeCount,
        @Nullable Integer airedEpisodes,
        @Nullable Instant firstAired,
        @Nullable List<Episode> episodes,
        @Nullable String overview,
        @Nullable Double rating,
        @Nullable Long votes) {
    public Season {
        episodes = episodes == null ? null : episodes.stream().filter(Objects::nonNull).toList();
    }

    /** The same with these episodes. */
    public Season with(List<Episode> known) {
        return new Season(number, ids, title, episodeCount, airedEpisodes, firstAired, known, overview, rating, votes);
    }
}
