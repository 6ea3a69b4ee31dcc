package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.WatchedProgress;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Progress in one show as Trakt sends it ("Shows: Get show watched progress"). */
public record ProgressView(Views views, Title show, WatchedProgress progress) {

    public ObjectNode whole(boolean byActivity, boolean stats, Extended extended) {
        ObjectNode node = counts();
        ArrayNode seasons = node.putArray("seasons");
        progress.seasons().forEach(season -> seasons.add(season(season)));
        ArrayNode hidden = node.putArray("hidden_seasons");
        progress.hidden().forEach(season -> hidden.addObject()
                .put("number", season.number()).putObject("ids").put("trakt", season.trakt()));
        return stats ? stats(ends(node, byActivity, extended)) : ends(node, byActivity, extended);
    }

    /** Without the seasons, as in the lists over all shows. */
    public ObjectNode brief(Extended extended) {
        return stats(ends(counts(), false, extended));
    }

    private ObjectNode stats(ObjectNode node) {
        node.putObject("stats")
                .put("play_count", progress.plays())
                .put("minutes_watched", progress.minutes(true))
                .put("minutes_left", progress.minutes(false));
        return node;
    }

    private ObjectNode counts() {
        return Json.object()
                .put("aired", progress.aired())
                .put("completed", progress.completed())
                .put("last_watched_at", WireDates.instant(progress.lastWatchedAt().orElse(null)))
                .put("reset_at", WireDates.instant(progress.resetAt()));
    }

    private ObjectNode ends(ObjectNode node, boolean byActivity, Extended extended) {
        put(node, "next_episode", progress.next(byActivity), extended);
        put(node, "last_episode", progress.last(byActivity), extended);
        return node;
    }

    private void put(ObjectNode node, String name, Optional<CatalogueEpisode> episode, Extended extended) {
        episode.ifPresentOrElse(
                found -> node.set(name, views.episode(show, found, extended)), () -> node.putNull(name));
    }

    private ObjectNode season(CatalogueSeason season) {
        ObjectNode node = Json.object()
                .put("number", season.number())
                .put("title", season.title())
                .put("aired", progress.aired(season).size())
                .put("completed", progress.completed(season));
        ArrayNode episodes = node.putArray("episodes");
        progress.aired(season).forEach(episode -> episodes.addObject()
                .put("number", episode.number())
                .put("completed", progress.completed(episode))
                .put("last_watched_at", WireDates.instant(progress.lastWatchedAt(episode))));
        return node;
    }
}
