package dev.traktmcp.simulator.routes;

import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.Account;
import dev.traktmcp.simulator.account.Watching;
import dev.traktmcp.simulator.catalogue.Episode;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Checkin": saying what one is watching; it becomes a play when it has run its time. */
record CheckinRoutes(World world) {
    List<Route> table() {
        return List.of(post("/checkin", this::start), delete("/checkin", this::stop));
    }

    private Answer start(Call call) {
        Account account = world.writing();
        Optional<Watching> running = account.watching();
        if (running.isPresent()) {
            return Answer.json(409, Json.object().put("expires_at", Times.instant(running.get().expiresAt())));
        }
        return item(call.body()).map(item -> {
            Watching watching = account.startWatching(item, "checkin", world.now());
            ObjectNode answer = Json.object()
                    .put("id", watching.id())
                    .put("watched_at", Times.instant(watching.startedAt()));
            answer.putObject("sharing").put("twitter", false).put("mastodon", false).put("tumblr", false);
            return Answer.created(world.views().putBare(answer, item, call.extended()));
        }).orElseGet(Answer::notFound);
    }

    private Answer stop(Call call) {
        world.writing().stopWatching();
        return Answer.noContent();
    }

    /** A movie; an episode by its ids; or a show with the episode's numbers. */
    private Optional<Item> item(JsonNode body) {
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

    private static Optional<Episode> episode(Title show, JsonNode wanted) {
        if (wanted.has("number_abs")) {
            return show.episodes()
                    .filter(found -> found.absolute() == wanted.path("number_abs").asInt(-1))
                    .findFirst();
        }
        return show.episode(wanted.path("season").asInt(-1), wanted.path("number").asInt(-1));
    }
}
