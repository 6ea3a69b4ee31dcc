package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Paused;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "Sync", playback progress: what somebody paused and did not finish. */
public record PlaybackRoutes(World world) implements RouteTable {
    /** Half a year. */
    private static final Duration KEPT = Duration.ofDays(182);

    private static final String[] QUERY = {"start_at", "end_at", "page", "limit", "extended"};

    @Override
    public List<Route> table() {
        return List.of(
                get("/sync/playback", REQUIRED, this::list, QUERY),
                get("/sync/playback/{type:movies|episodes}", REQUIRED, this::list, QUERY),
                delete("/sync/playback/{id}", this::remove));
    }

    /** Everything at once, unless the query has a page. */
    private Answer list(Call call) {
        Optional<Type> type = call.parameter("type").flatMap(Type::ofPlural);
        Instant start = call.query("start_at").flatMap(WireDates::parse).orElse(Instant.MIN);
        Instant end = call.query("end_at").flatMap(WireDates::parse).orElse(Instant.MAX);
        List<Paused> shown = world.reading().playback().all().stream()
                .filter(paused -> type.isEmpty() || paused.item().type() == type.get())
                .filter(paused -> paused.pausedAt().isAfter(world.now().minus(KEPT)))
                .filter(paused -> !paused.pausedAt().isBefore(start) && !paused.pausedAt().isAfter(end))
                .toList();
        return call.query("page").isEmpty() && call.query("limit").isEmpty()
                ? Answer.ok(Json.array(shown.stream().map(paused -> row(paused, call)).toList()))
                : Pagination.of(call, Pagination.MOST).answer(shown, paused -> row(paused, call));
    }

    private ObjectNode row(Paused paused, Call call) {
        ObjectNode row = Json.object()
                .put("progress", paused.progress())
                .put("paused_at", WireDates.instant(paused.pausedAt()))
                .put("id", paused.id());
        return world.views().put(row, paused.item(), call.extended());
    }

    private Answer remove(Call call) {
        boolean known = call.required("id").matches("\\d{1,18}")
                && world.writing().forget(Long.parseLong(call.required("id")));
        return known ? Answer.noContent() : Answer.notFound();
    }
}
