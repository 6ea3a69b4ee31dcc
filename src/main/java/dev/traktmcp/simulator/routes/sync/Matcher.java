package dev.traktmcp.simulator.routes.sync;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds the item that a body means ("Standard Media Objects"): by its ids in a fixed order, then by title and year,
 * then by title alone.
 */
public record Matcher(Catalogue catalogue) {
    private static final List<String> ORDER = List.of("trakt", "imdb", "tmdb", "tvdb", "slug");

    public Optional<Title> title(Type type, JsonNode wanted) {
        return ids(wanted)
                .flatMap(kind -> catalogue.by(type, kind, wanted.path("ids").path(kind).asString("")).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(wanted.path("title").asString(null)).flatMap(name -> catalogue.byName(
                        type, name, wanted.hasNonNull("year") ? Integer.valueOf(wanted.path("year").asInt(0)) : null)));
    }

    public Optional<Item> season(JsonNode wanted) {
        JsonNode id = wanted.path("ids").path("trakt");
        return id.isNumber() ? catalogue.season(id.asLong()) : Optional.empty();
    }

    public Optional<Item> episode(JsonNode wanted) {
        JsonNode ids = wanted.path("ids");
        Optional<Item> found = ids.path("trakt").isNumber()
                ? catalogue.episode(ids.path("trakt").asLong())
                : Optional.empty();
        return found.or(() -> Optional.ofNullable(ids.path("imdb").asString(null)).flatMap(catalogue::episodeByImdb));
    }

    private static Stream<String> ids(JsonNode wanted) {
        return ORDER.stream().filter(kind -> wanted.path("ids").hasNonNull(kind));
    }
}
