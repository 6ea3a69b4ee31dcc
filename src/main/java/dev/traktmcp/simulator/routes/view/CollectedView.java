package dev.traktmcp.simulator.routes.view;

import dev.traktmcp.simulator.account.Collection.Copy;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of one show somebody owns, as Trakt sends it ("Shows: Get show collection progress"); only aired episodes
 * count. The older reference names the dates of collecting; the newer one has no name for them.
 *
 * @param specials whether season 0 counts, and {@code whole} whether hidden seasons do
 */
public record CollectedView(World world, Title show, boolean specials, boolean whole) {

    public ObjectNode whole(Extended extended) {
        Map<Item, Instant> owned = world.reading().collection().all().stream()
                .filter(copy -> copy.item().title().equals(show))
                .collect(Collectors.toMap(Copy::item, Copy::collectedAt, (one, _) -> one));
        List<CatalogueSeason> hidden = show.seasons().stream()
                .filter(season -> world.reading().hidden().has("progress_collected", Item.of(show, season))).toList();
        List<CatalogueSeason> seasons = show.seasons().stream()
                .filter(season -> (specials || season.number() > 0) && (whole || !hidden.contains(season)))
                .filter(season -> !aired(season).isEmpty()).toList();
        List<CatalogueEpisode> aired = seasons.stream().flatMap(season -> aired(season).stream())
                .sorted(Comparator.comparing(CatalogueEpisode::firstAired).thenComparing(CatalogueEpisode::season)
                        .thenComparing(CatalogueEpisode::number))
                .toList();
        Function<CatalogueEpisode, Instant> at = episode -> owned.get(Item.of(show, episode));
        List<CatalogueEpisode> had = aired.stream().filter(episode -> at.apply(episode) != null).toList();
        ObjectNode node = Json.object()
                .put("aired", aired.size())
                .put("completed", had.size())
                .put("last_collected_at", WireDates.instant(
                        had.stream().map(at).max(Comparator.naturalOrder()).orElse(null)));
        ArrayNode rows = node.putArray("seasons");
        seasons.forEach(season -> rows.add(season(season, at)));
        ArrayNode left = node.putArray("hidden_seasons");
        hidden.forEach(season -> left.addObject()
                .put("number", season.number()).putObject("ids").put("trakt", season.trakt()));
        int last = had.isEmpty() ? -1 : aired.indexOf(had.getLast());
        put(node, "next_episode", aired.stream().skip(last + 1L).filter(episode -> at.apply(episode) == null)
                .findFirst().orElse(null), extended);
        put(node, "last_episode", last < 0 ? null : aired.get(last), extended);
        return node;
    }

    private List<CatalogueEpisode> aired(CatalogueSeason season) {
        return season.episodes().stream().filter(episode -> episode.airedBy(world.now())).toList();
    }

    private void put(ObjectNode node, String name, CatalogueEpisode episode, Extended extended) {
        if (episode == null) {
            node.putNull(name);
        } else {
            node.set(name, world.views().episode(show, episode, extended));
        }
    }

    private ObjectNode season(CatalogueSeason season, Function<CatalogueEpisode, Instant> at) {
        List<CatalogueEpisode> aired = aired(season);
        ObjectNode node = Json.object()
                .put("number", season.number())
                .put("title", season.title())
                .put("aired", aired.size())
                .put("completed", (int) aired.stream().filter(episode -> at.apply(episode) != null).count());
        ArrayNode episodes = node.putArray("episodes");
        aired.forEach(episode -> episodes.addObject()
                .put("number", episode.number())
                .put("completed", at.apply(episode) != null)
                .put("collected_at", WireDates.instant(at.apply(episode))));
        return node;
    }
}
