package dev.traktmcp.trakt.model;

import java.util.List;

/**
 * A film. All but title, year and ids come only with {@code extended=full}.
 *
 * @param released a plain date, {@code 2021-10-22}
 * @param runtime minutes
 * @param trailer an address, usually on YouTube
 */
public record Movie(
        String title,
        Integer year,
        Ids ids,
        String originalTitle,
        String tagline,
        String overview,
        String released,
        Integer runtime,
        String country,
        String status,
        Double rating,
        Long votes,
        String language,
        List<String> genres,
        String certification,
        String trailer,
        Images images)
        implements Media {
    public Movie {
        title = title == null ? "(no title)" : title;
    }
}
