package dev.traktmcp.simulator.account;

import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far somebody is in a show ("Shows: Get show watched progress"); only aired episodes count. */
public final class WatchedProgress {
    private static final Comparator<CatalogueEpisode> AIR_ORDER = Comparator.comparing(CatalogueEpisode::firstAired)
            .thenComparing(CatalogueEpisode::season)
            .thenComparing(CatalogueEpisode::number);

    private final List<CatalogueSeason> seasons;
    private final List<CatalogueSeason> hidden;
    private final List<CatalogueEpisode> aired;
    private final Map<Long, Instant> watched = new HashMap<>();
    private final int plays;
    private final Instant resetAt;

    /**
     * @param hiding what is hidden: plays from before the show was begun again do not count, nor do hidden seasons
     * @param specials whether season 0 counts, and {@code whole} whether hidden seasons do
     */
    public WatchedProgress(Title show, History history, Hidden hiding, Instant now, boolean specials,
            boolean whole) {
        resetAt = hiding.resetAt(show);
        hidden = show.seasons().stream()
                .filter(season -> hiding.has("progress_watched", Item.of(show, season))).toList();
        seasons = show.seasons().stream()
                .filter(season -> (specials || season.number() > 0) && (whole || !hidden.contains(season))).toList();
        aired = seasons.stream()
                .flatMap(season -> season.episodes().stream())
                .filter(episode -> episode.airedBy(now))
                .sorted(AIR_ORDER)
                .toList();
        List<StoredPlay> counted = history.of(show).stream()
                .filter(play -> resetAt == null || !play.watchedAt().isBefore(resetAt))
                .toList();
        plays = counted.size();
        counted.forEach(play -> watched.merge(play.item().trakt(), play.watchedAt(),
                (one, other) -> one.isAfter(other) ? one : other));
    }

    /** The seasons of which an episode has aired. */
    public List<CatalogueSeason> seasons() {
        return seasons.stream().filter(season -> !aired(season).isEmpty()).toList();
    }

    /** The seasons that are left out, as they are hidden. */
    public List<CatalogueSeason> hidden() {
        return hidden;
    }

    public List<CatalogueEpisode> aired(CatalogueSeason season) {
        return aired.stream().filter(episode -> episode.season() == season.number()).toList();
    }

    public int aired() {
        return aired.size();
    }

    public int completed() {
        return (int) aired.stream().filter(this::completed).count();
    }

    /** When the show was begun again; null for never. */
    public Instant resetAt() {
        return resetAt;
    }

    /** How many plays the show has. */
    public int plays() {
        return plays;
    }

    /** How many minutes the seen episodes last, or the unseen ones. */
    public int minutes(boolean seen) {
        return aired.stream().filter(episode -> completed(episode) == seen && episode.runtime() != null)
                .mapToInt(CatalogueEpisode::runtime).sum();
    }

    public int completed(CatalogueSeason season) {
        return (int) aired(season).stream().filter(this::completed).count();
    }

    public boolean completed(CatalogueEpisode episode) {
        return watched.containsKey(episode.trakt());
    }

    /** When the episode was watched last; null for never. */
    public Instant lastWatchedAt(CatalogueEpisode episode) {
        return watched.get(episode.trakt());
    }

    public Optional<Instant> lastWatchedAt() {
        return watched.values().stream().max(Instant::compareTo);
    }

    /**
     * The last watched episode.
     *
     * @param byActivity takes the one watched last, instead of the furthest in air order
     */
    public Optional<CatalogueEpisode> last(boolean byActivity) {
        Comparator<CatalogueEpisode> order =
                byActivity
                        ? Comparator.comparing((CatalogueEpisode episode) -> lastWatchedAt(episode))
                                .thenComparing(AIR_ORDER)
                        : AIR_ORDER;
        return aired.stream().filter(this::completed).max(order);
    }

    /** The first unwatched episode after the last; empty when caught up. */
    public Optional<CatalogueEpisode> next(boolean byActivity) {
        Optional<CatalogueEpisode> last = last(byActivity);
        return aired.stream()
                .filter(episode -> last.isEmpty() || AIR_ORDER.compare(episode, last.get()) > 0)
                .filter(episode -> !completed(episode))
                .findFirst();
    }

    /** Whether somebody has watched an episode of the show. */
    public static boolean started(Title show, History history) {
        return !history.of(show).isEmpty();
    }
}
