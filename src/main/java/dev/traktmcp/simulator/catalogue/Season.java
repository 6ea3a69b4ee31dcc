package dev.traktmcp.simulator.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A season and its episodes in order; season 0 holds the specials. */
public record Season(long trakt, int number, List<Episode> episodes) {
    public Season {
        episodes = List.copyOf(episodes);
    }

    public String title() {
        return number == 0 ? "Specials" : "Season " + number;
    }

    public Optional<Episode> episode(int wanted) {
        return episodes.stream().filter(episode -> episode.number() == wanted).findFirst();
    }

    /** When its first dated episode airs; null if none is dated. */
    public Instant firstAired() {
        return episodes.stream()
                .map(Episode::firstAired)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    public int airedBy(Instant now) {
        return (int) episodes.stream().filter(episode -> episode.airedBy(now)).count();
    }
}
