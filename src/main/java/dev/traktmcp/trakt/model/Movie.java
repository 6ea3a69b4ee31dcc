package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film. All but title, year and ids come only with {@code extended=full}.
 *
 * @param released a plain date, {@code 2021-10-22}
 * @param runtime minutes
 * @param trailer an address, usually on YouTube
 */
public record Movie(
        String title,
        @Nullable Integer year,
        Ids ids,
        @Nullable String originalTitle,
        @Nullable String tagline,
        @Nullable String overview,
        @Nullable String released,
        @Nullable Integer runtime,
        @Nullable String country,
        @Nullable String status,
        @Nullable Double rating,
        @Nullable Long votes,
        @Nullable String language,
        @Nullable List<String> genres,
        @Nullable String certification,
        @Nullable String trailer,
        @Nullable Images images)
        implements Media {
    public Movie {
        title = title == null ? "(no title)" : title;
    }

    @Override
    public MediaType type() {
        return MediaType.MOVIE;
    }
}
