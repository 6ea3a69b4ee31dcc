package dev.traktmcp.simulator.routes.sync;

import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.routes.view.World;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The item that the body of a check-in or a scrobble means: a movie, an episode by its ids, or a show with its numbers.
 */
final class Played {
    private Played() {}

    static Optional<Item> of(World world, JsonNode body) {
        Matcher matcher = new Matcher(world.catalogue());
        if (body.has("movie")) {
            return matcher.title(Type.MOVIE, body.path("movie")).map(Item::of);
        }
        JsonNode episode = body.path("episode");
        return body.has("show")
                ? matcher.title(Type.SHOW, body.path("show"))
                        .flatMap(show -> episode(show, episode).map(found -> Item.of(show, found)))
                : matcher.episode(episode);
    }

    private static Optional<CatalogueEpisode> episode(Title show, JsonNode wanted) {
        if (wanted.has("number_abs")) {
            return show.episodes()
                    .filter(found -> found.absolute() == wanted.path("number_abs").asInt(-1))
                    .findFirst();
        }
        return show.episode(wanted.path("season").asInt(-1), wanted.path("number").asInt(-1));
    }
}
