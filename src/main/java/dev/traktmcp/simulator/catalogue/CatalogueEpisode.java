package dev.traktmcp.simulator.catalogue;

import java.time.Instant;

/**
 * One episode.
 *
 * @param absolute its number through all seasons but the specials, from 1; null for specials
 * @param firstAired null while the date is unknown
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
        Instant firstAired,
        Integer runtime,
        String kind) {

    public boolean airedBy(Instant now) {
        return firstAired != null && !firstAired.isAfter(now);
    }

    public boolean special() {
        return season == 0;
    }
}
