package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One episode.
 *
 * @param absolute its number through all seasons but the specials, from 1; null for specials
 * @param date the local day on which it airs; null while that is unknown
 * @param airs the local hour
 * @param runtime minutes, may be null
 * @param kind Trakt's {@code episode_type}
 * @param named whether the title is a real one, and not just "Episode 3"
 */
public record CatalogueEpisode(
        long trakt,
        int season,
        int number,
        Integer absolute,
        String title,
        boolean named,
        String imdb,
        LocalDate date,
        Airs airs,
        Integer runtime,
        String kind) {
    private static final long SECONDS_OF_A_DAY = 86_400;

    /** Null while the date is unknown. */
    public Instant firstAired() {
        return date == null ? null : airs.on(date);
    }

    public boolean airedBy(Instant now) {
        if (date == null) {
            return false;
        }
        long days = Math.floorDiv(now.getEpochSecond(), SECONDS_OF_A_DAY) - date.toEpochDay();
        return days > 1 || days >= -1 && !firstAired().isAfter(now); // no zone is more than a day away from UTC
    }

    public boolean special() {
        return season == 0;
    }
}
