package dev.traktmcp.simulator.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code extended=full} adds to a movie's or show's name; anything but the lists may be null.
 *
 * @param aliases other titles and translations under which search finds it
 * @param rating mean of all ratings, 0 to 10
 * @param votes how many people rated it
 * @param runtime minutes
 * @param released only for movies
 * @param network only for shows, and so is {@code airs}
 * @param trailer the address of a trailer
 * @param exactOnly whether only the exact search finds it and fuzzy search misses it (as Trakt's once did with
 *     "Weapons")
 */
public record Facts(
        String originalTitle,
        List<String> aliases,
        long votes,
        Double rating,
        Integer runtime,
        List<String> genres,
        String country,
        String language,
        String status,
        String overview,
        String tagline,
        String certification,
        LocalDate released,
        String network,
        Airs airs,
        String trailer,
        boolean exactOnly) {
    public Facts {
        aliases = List.copyOf(aliases);
        genres = List.copyOf(genres);
    }
}
