package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Scrobble": what a media player reports while it plays. */
public record ScrobbleRoutes(World world) implements RouteTable {
    /** From this percentage on it counts as seen; below {@code NOTHING} it counts as nothing. */
    private static final double SEEN = 80;

    private static final double NOTHING = 1;

    /** How long the same item is not scrobbled again; from the example in the reference. */
    private static final Duration AGAIN = Duration.ofHours(1);

    @Override
    public List<Route> table() {
        return List.of(
                post("/scrobble/start", call -> with(call, this::start)),
                post("/scrobble/pause", call -> with(call, this::pause)),
                post("/scrobble/stop", call -> with(call, this::stop)));
    }

    private interface Step {
        Answer of(Item item, double progress);
    }

    private Answer with(Call call, Step step) {
        JsonNode progress = call.body().path("progress");
        if (!progress.isNumber() || progress.doubleValue() < 0 || progress.doubleValue() > 100) {
            return Answer.empty(422);
        }
        return Played.of(world, call.body())
                .map(item -> step.of(item, progress.doubleValue()))
                .orElseGet(Answer::notFound);
    }

    private Answer start(Item item, double progress) {
        SimulatedAccount account = world.writing();
        account.forget(item);
        long seconds = Math.round(60 * item.runtime() * progress / 100);
        account.startWatching(item, "scrobble", world.now().minusSeconds(seconds));
        return answer(0, "start", item, progress);
    }

    private Answer pause(Item item, double progress) {
        return answer(world.writing().pause(item, progress, world.now()).id(), "pause", item, progress);
    }

    private Answer stop(Item item, double progress) {
        if (progress < NOTHING) {
            return Answer.empty(422);
        }
        if (progress < SEEN) {
            return pause(item, progress);
        }
        SimulatedAccount account = world.writing();
        Optional<Instant> before = account.history().of(item).stream()
                .filter(play -> play.action().equals("scrobble"))
                .map(StoredPlay::watchedAt)
                .filter(at -> at.plus(AGAIN).isAfter(world.now()))
                .findFirst();
        if (before.isPresent()) {
            return Answer.json(409, Json.object()
                    .put("watched_at", WireDates.instant(before.get()))
                    .put("expires_at", WireDates.instant(before.get().plus(AGAIN))));
        }
        account.stopWatching();
        account.forget(item);
        return answer(account.watch(item, world.now(), "scrobble").id(), "scrobble", item, progress);
    }

    private Answer answer(long id, String action, Item item, double progress) {
        ObjectNode answer = Json.object().put("id", id).put("action", action).put("progress", progress);
        answer.putObject("sharing").put("twitter", false).put("mastodon", false).put("tumblr", false);
        return Answer.created(world.views().putBare(
                answer, item, new Extended(Set.of())));
    }
}
