package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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
    private static final long HOUR = 3_600;

    /** Null while the date is unknown. */
    public Instant firstAired() {
        return date == null ? null : airs.on(date);
    }

    public boolean airedBy(Instant now) {
        if (date == null) {
            return false;
        }
        // The rules of time zones take long to load, and where UTC would be that late or early, they do not matter.
        long ago = now.getEpochSecond() - date.toEpochSecond(airs.time(), ZoneOffset.UTC);
        return ago >= 12 * HOUR || ago >= -14 * HOUR && !firstAired().isAfter(now);
    }

    public boolean special() {
        return season == 0;
    }
}
