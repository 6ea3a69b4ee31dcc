package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A season and its episodes in order; season 0 holds the specials. */
public record CatalogueSeason(long trakt, int number, List<CatalogueEpisode> episodes) {
    public CatalogueSeason {
        episodes = List.copyOf(episodes);
    }

    public String title() {
        return number == 0 ? "Specials" : "Season " + number;
    }

    public Optional<CatalogueEpisode> episode(int wanted) {
        return episodes.stream().filter(episode -> episode.number() == wanted).findFirst();
    }

    /** When its first dated episode airs; null if no episode is dated. */
    public Instant firstAired() {
        return episodes.stream()
                .map(CatalogueEpisode::firstAired)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    public int airedBy(Instant now) {
        return (int) episodes.stream().filter(episode -> episode.airedBy(now)).count();
    }
}
