package dev.traktmcp.simulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.people.Register;
import dev.traktmcp.simulator.people.Surroundings;
import dev.traktmcp.simulator.search.SearchEngine;
import dev.traktmcp.simulator.search.SearchRanking;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Answer SEEN = Answer.empty(204);

    /** Each alternative of a template once, {@code {type:movies|shows}/{id}} as movies/x and shows/x. */
    private static List<List<String>> paths(String template) {
        List<List<String>> paths = List.of(List.of());
        for (String part : template.substring(1).split("/")) {
            String rule = part.startsWith("{") ? part.replaceAll("^\\{[^:}]*:?|}$", "") : part;
            List<String> words = rule.isEmpty() ? List.of("x") : rule.equals("#") ? List.of("1")
                    : Arrays.asList(rule.split("\\|"));
            List<List<String>> longer = new ArrayList<>();
            for (List<String> path : paths) {
                for (String word : words) {
                    List<String> next = new ArrayList<>(path);
                    next.add(word);
                    longer.add(next);
                }
            }
            paths = longer;
        }
        return paths;
    }

    private static Routes everything() {
        Clock clock = Clock.systemUTC();
        Catalogue catalogue = Catalogue.builtIn(clock);
        SearchEngine search = new SearchEngine(catalogue, SearchRanking.TYPESENSE);
        return new Register(new Surroundings(clock, catalogue, search, () -> Duration.ZERO),
                new Register.Rules(true, true, 2), _ -> {}).routes(null);
    }

    @Test
    void everyRouteIsNearItsPaths() {
        Routes routes = everything();
        List<Route> all = routes.all();
        assertTrue(all.size() > 200, "only " + all.size());
        for (Route route : all) {
            for (List<String> path : paths(route.template())) {
                assertTrue(routes.near(path).contains(route), route.method() + " " + route.template() + " by " + path);
            }
        }
    }

    @Test
    void aTableIsMadeWhenItsWordIsFirstSaidAndOnce() {
        List<String> made = new ArrayList<>();
        Routes routes = new Routes().with(() -> {
            made.add("ratings");
            return List.of(Route.get("/sync/ratings", Auth.APP, _ -> SEEN));
        }, "ratings");
        assertEquals(List.of(), routes.near(List.of("sync", "watchlist")));
        assertEquals(List.of(), made);
        assertEquals(1, routes.near(List.of("sync", "ratings")).size());
        assertEquals(1, routes.near(List.of("users", "me", "ratings")).size());
        assertEquals(List.of("ratings"), made);
    }

    @Test
    void whatChangesRoutesChangesThoseThatAreMadeLater() {
        Routes routes = Routes.of(List.of(Route.get("/a", Auth.APP, _ -> SEEN)));
        routes.change(route -> route.knowing(Set.of("page")));
        assertEquals(Set.of("page"), routes.near(List.of("a")).getFirst().query());
    }
}
