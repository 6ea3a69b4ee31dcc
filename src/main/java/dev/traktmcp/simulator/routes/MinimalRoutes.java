package dev.traktmcp.simulator.routes;

import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import java.util.List;

/** "Sync: Get collection" by ids. Nobody in the sandbox collects yet. */
record MinimalRoutes(World world) {
    List<Route> table() {
        return List.of(get("/sync/collection/minimal/{type:movies|shows|episodes}", REQUIRED,
                _ -> Answer.ok(Json.object()), "page", "limit"));
    }
}
