package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.WatchingState;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "Checkin": says what somebody is watching; it becomes a play when its runtime is over. */
public record CheckinRoutes(World world) implements RouteTable {
    @Override
    public List<Route> table() {
        return List.of(post("/checkin", this::start), delete("/checkin", this::stop));
    }

    private Answer start(Call call) {
        SimulatedAccount account = world.writing();
        Optional<WatchingState> running = account.watching();
        if (running.isPresent()) {
            return Answer.json(409, Json.object().put("expires_at", WireDates.instant(running.get().expiresAt())));
        }
        return Played.of(world, call.body()).map(item -> {
            WatchingState watching = account.startWatching(item, "checkin", world.now());
            ObjectNode answer = Json.object()
                    .put("id", watching.id())
                    .put("watched_at", WireDates.instant(watching.startedAt()));
            answer.putObject("sharing").put("twitter", false).put("mastodon", false).put("tumblr", false);
            return Answer.created(world.views().putBare(answer, item, call.extended()));
        }).orElseGet(Answer::notFound);
    }

    /** Ends a check-in and succeeds without one; that it leaves a scrobble alone is our choice. */
    private Answer stop(Call call) {
        SimulatedAccount account = world.writing();
        if (account.watching().filter(running -> running.action().equals("checkin")).isPresent()) {
            account.stopWatching();
        }
        return Answer.noContent();
    }
}
