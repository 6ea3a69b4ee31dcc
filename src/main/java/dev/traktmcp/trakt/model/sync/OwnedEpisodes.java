package dev.traktmcp.trakt.model.sync;

import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Season;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The episodes in the collection, read once. Trakt's short answer names seasons and episodes by number or by id: its
 * contract does not say, and its own web client expects ids. So we compare each show with its seasons, and read the
 * long answer where that decides nothing. Safe for use by several threads.
 */
public final class OwnedEpisodes {
    private final Set<Long> shows;
    private final Map<Long, Map<Long, Map<Long, Instant>>> dates;
    private final LongFunction<List<Season>> seasons;
    private final Supplier<Map<Long, Map<Integer, Map<Integer, Instant>>>> rows;
    private @Nullable Map<Long, Map<Integer, Map<Integer, Instant>>> numbered;

    /**
     * @param shows the Trakt ids of the shows with an owned episode
     * @param dates by show, season and episode, as Trakt keys them; of none where Trakt has no short answer
     * @param seasons the seasons of a show, with their episodes
     * @param rows all owned episodes by show, season and number: the long answer
     */
    public OwnedEpisodes(Set<Long> shows, Map<Long, Map<Long, Map<Long, Instant>>> dates,
            LongFunction<List<Season>> seasons,
            Supplier<Map<Long, Map<Integer, Map<Integer, Instant>>>> rows) {
        this.shows = shows;
        this.dates = dates;
        this.seasons = seasons;
        this.rows = rows;
    }

    /** The Trakt ids of the shows with an owned episode. */
    public Set<Long> shows() {
        return shows;
    }

    /** When each owned episode of a show was collected, by the numbers of its season and its own. */
    public Map<Integer, Map<Integer, Instant>> of(long show) {
        if (!shows.contains(show)) {
            return Map.of();
        }
        Map<Long, Map<Long, Instant>> kept = dates.get(show);
        if (kept == null) {
            return inFull(show);
        }
        Map<Integer, Map<Integer, Instant>> byNumber = new LinkedHashMap<>();
        Map<Integer, Map<Integer, Instant>> byId = new LinkedHashMap<>();
        for (Season season : seasons.apply(show)) {
            Integer number = season.number();
            if (number != null && season.episodes() != null) {
                Map<Long, Instant> numbers = kept.get(number.longValue());
                Map<Long, Instant> ids = season.ids() == null ? null : kept.get(season.ids().trakt());
                for (Episode episode : season.episodes()) {
                    note(byNumber, number, episode, numbers, episode.number().longValue());
                    note(byId, number, episode, ids, episode.ids().trakt());
                }
            }
        }
        boolean numbers = size(byNumber) == size(kept);
        boolean ids = size(byId) == size(kept);
        return numbers && (!ids || byId.equals(byNumber)) ? byNumber : ids && !numbers ? byId : inFull(show);
    }

    private synchronized Map<Integer, Map<Integer, Instant>> inFull(long show) {
        numbered = numbered == null ? rows.get() : numbered;
        return numbered.getOrDefault(show, Map.of());
    }

    private static void note(Map<Integer, Map<Integer, Instant>> read, int season, Episode episode,
            @Nullable Map<Long, Instant> kept, Long key) {
        Instant at = kept == null ? null : kept.get(key);
        if (at != null) {
            read.computeIfAbsent(season, _ -> new LinkedHashMap<>()).put(episode.number(), at);
        }
    }

    private static int size(Map<?, ? extends Map<?, ?>> seasons) {
        return seasons.values().stream().mapToInt(Map::size).sum();
    }
}
