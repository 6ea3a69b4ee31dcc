package dev.traktmcp.simulator.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code extended=full} tells about a movie or show beside its name; anything but the lists may be null.
 *
 * @param aliases other titles and translations it is found by
 * @param rating mean of all ratings, 0 to 10
 * @param votes how many rated it
 * @param runtime minutes
 * @param released of a movie
 * @param network and {@code airs}: of a show
 * @param trailer where to see one
 * @param exactOnly fuzzy search misses it, only the exact search finds it (as Trakt's once did with "Weapons")
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
