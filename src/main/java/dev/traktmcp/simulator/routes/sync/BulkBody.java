package dev.traktmcp.simulator.routes.sync;

import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a write, resolved ("Sync"). The answer repeats what cannot be found as it was sent, a nested season under
 * {@code seasons} and a nested episode under {@code episodes} (Trakt does not say).
 */
public final class BulkBody {
    /** What a show or a season without further detail means. */
    public enum Reach {
        /** Itself: lists, and what is taken off. */
        ITSELF,
        /** Each level that has a rating of its own: a show, its seasons and their episodes in one body. */
        RATED,
        /** Itself, and for a season inside its show also the show: hidden items, where Trakt's example counts both. */
        WITH_SHOW,
        /**
         * Its aired episodes, without specials unless the body names them: plays. Undocumented, so this is our choice.
         */
        AIRED,
        /** All its episodes: the removal of plays. */
        EVERY;

        boolean itself() {
            return this == ITSELF || this == RATED || this == WITH_SHOW;
        }
    }

    /** @param levels the JSON objects that named it, the nearest first */
    public record Entry(Item item, List<JsonNode> levels) {
        /** The value at the nearest level that has it; missing when none has. Which level wins is undocumented. */
        public JsonNode attribute(String name) {
            return levels.stream()
                    .map(level -> level.path(name))
                    .filter(value -> !value.isMissingNode() && !value.isNull())
                    .findFirst()
                    .orElseGet(() -> Json.object().path(name));
        }
    }

    private final Matcher matcher;
    private final Reach reach;
    private final Predicate<CatalogueEpisode> aired;
    private final List<Entry> entries = new ArrayList<>();
    private final ObjectNode notFound = Json.object();

    public BulkBody(World world, Reach reach, JsonNode body) {
        this.matcher = new Matcher(world.catalogue());
        this.reach = reach;
        var now = world.now();
        this.aired = episode -> reach == Reach.EVERY || episode.airedBy(now);
        Stream.of(Type.values()).forEach(type -> notFound.putArray(type.plural()));
        body.path("movies").forEach(movie -> matcher.title(Type.MOVIE, movie)
                .ifPresentOrElse(title -> add(Item.of(title), movie), () -> miss(Type.MOVIE, movie)));
        body.path("shows").forEach(show -> matcher.title(Type.SHOW, show)
                .ifPresentOrElse(title -> show(title, show), () -> miss(Type.SHOW, show)));
        body.path("seasons").forEach(season -> matcher.season(season)
                .ifPresentOrElse(item -> season(item.title(), item.season(), List.of(season)),
                        () -> miss(Type.SEASON, season)));
        body.path("episodes").forEach(episode -> matcher.episode(episode)
                .ifPresentOrElse(item -> add(item, episode), () -> miss(Type.EPISODE, episode)));
    }

    public List<Entry> entries() {
        return entries;
    }

    public ObjectNode notFound() {
        return notFound;
    }

    /** A count of zero for each type that a write reports. */
    public static ObjectNode counts(Type... types) {
        ObjectNode counts = Json.object();
        for (Type type : types) {
            counts.put(type.plural(), 0);
        }
        return counts;
    }

    public static void count(ObjectNode counts, Item item, int by) {
        counts.put(item.type().plural(), counts.path(item.type().plural()).asInt(0) + by);
    }

    private void show(Title show, JsonNode sent) {
        JsonNode seasons = sent.path("seasons");
        if (reach == Reach.WITH_SHOW || reach.itself() && seasons.isEmpty() || rated(sent)) {
            add(Item.of(show), sent);
        }
        if (!seasons.isEmpty()) {
            seasons.forEach(season -> show.season(season.path("number").asInt(-1)).ifPresentOrElse(
                    found -> season(show, found, List.of(season, sent)), () -> miss(Type.SEASON, season)));
        } else if (!reach.itself()) {
            show.seasons().stream()
                    .filter(season -> reach == Reach.EVERY || season.number() > 0)
                    .flatMap(season -> season.episodes().stream())
                    .filter(aired)
                    .forEach(episode -> add(Item.of(show, episode), sent));
        }
    }

    private void season(Title show, CatalogueSeason season, List<JsonNode> sent) {
        JsonNode episodes = sent.getFirst().path("episodes");
        if (!episodes.isEmpty() && rated(sent.getFirst())) {
            add(Item.of(show, season), sent);
        }
        if (!episodes.isEmpty()) {
            episodes.forEach(episode -> season.episode(episode.path("number").asInt(-1)).ifPresentOrElse(
                    found -> add(Item.of(show, found), Stream.concat(Stream.of(episode), sent.stream()).toList()),
                    () -> miss(Type.EPISODE, episode)));
        } else if (reach.itself()) {
            add(Item.of(show, season), sent);
        } else {
            season.episodes().stream().filter(aired).forEach(episode -> add(Item.of(show, episode), sent));
        }
    }

    private boolean rated(JsonNode sent) {
        return reach == Reach.RATED && !sent.path("rating").isMissingNode();
    }

    private void add(Item item, JsonNode sent) {
        add(item, List.of(sent));
    }

    private void add(Item item, List<JsonNode> levels) {
        entries.add(new Entry(item, levels));
    }

    private void miss(Type type, JsonNode sent) {
        notFound.withArray(type.plural()).add(sent);
    }
}
