package dev.traktmcp.trakt.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series. All but title, year and ids come only with {@code extended=full}.
 *
 * @param runtime minutes of one episode
 * @param airedEpisodes how many episodes have aired, without specials
 * @param trailer an address, usually on YouTube
 */
public record Show(
        String title,
        @Nullable Integer year,
        Ids ids,
        @Nullable String originalTitle,
        @Nullable String tagline,
        @Nullable String overview,
        @Nullable Instant firstAired,
        @Nullable Integer runtime,
        @Nullable String country,
        @Nullable String status,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable String language,
        @Nullable List<String> genres,
        @Nullable String certification,
        @Nullable String network,
        @Nullable Integer airedEpisodes,
        @Nullable String trailer,
        @Nullable Images images)
        implements Media {
    public Show {
        title = title == null ? "(no title)" : title;
    }

    @Override
    public MediaType type() {
        return MediaType.SHOW;
    }
}
