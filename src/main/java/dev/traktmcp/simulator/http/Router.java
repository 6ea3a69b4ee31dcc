package dev.traktmcp.simulator.http;

import java.util.List;
import java.util.Map;

/** Finds the route of a request; the first match wins. */
final class Router {
    sealed interface Match {
        record Found(Route route, Map<String, String> parameters) implements Match {}

        record WrongMethod() implements Match {}

        record Unknown() implements Match {}
    }

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = routes;
    }

    Match match(String method, List<String> parts) {
        boolean known = false;
        for (Route route : routes) {
            var parameters = route.match(parts);
            if (parameters.isPresent() && route.method().equals(method)) {
                return new Match.Found(route, parameters.get());
            }
            known |= parameters.isPresent();
        }
        return known ? new Match.WrongMethod() : new Match.Unknown();
    }
}
