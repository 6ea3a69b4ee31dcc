package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.http.Auth;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import java.util.List;

/** "Sync: Get favorites": always empty, as nothing here can add one. */
public final class FavoriteRoutes {
    private static final int PAGE = 100;

    private FavoriteRoutes() {}

    public static List<Route> table() {
        return List.of(get("/sync/favorites", Auth.REQUIRED,
                call -> Pagination.of(call, PAGE).answer(List.<Object>of(), _ -> Json.object()), "page", "limit",
                "extended"));
    }
}
