package dev.traktmcp.trakt.model;

import java.time.Instant;
import java.util.List;

/**
 * A series. All but title, year and ids come only with {@code extended=full}.
 *
 * @param runtime minutes of one episode
 * @param airedEpisodes how many episodes have aired, without specials
 * @param trailer an address, usually on YouTube
 */
public record Show(
        String title,
        Integer year,
        Ids ids,
        String originalTitle,
        String tagline,
        String overview,
        Instant firstAired,
        Integer runtime,
        String country,
        String status,
        Double rating,
        Long votes,
        String language,
        List<String> genres,
        String certification,
        String network,
        Integer airedEpisodes,
        String trailer,
        Images images)
        implements Media {
    public Show {
        title = title == null ? "(no title)" : title;
    }
}
