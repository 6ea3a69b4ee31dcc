package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Services;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;

/** "Watch now": where people can watch a title, and which services there are. */
public record WatchNowRoutes(World world) implements RouteTable {
    private static final Map<String, String> CURRENCIES = Map.of("us", "usd", "gb", "gbp", "de", "eur");
    @Override
    public List<Route> table() {
        return List.of(
                get("/{type:movies|shows}/{id}/watchnow/{country}", APP, this::title, "links", "extended"),
                get("/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}/watchnow/{country}", APP, this::title,
                        "links", "extended"),
                get("/watchnow/sources/{country}", APP, this::sources));
    }

    /** A list of countries, each with its services. */
    private Answer sources(Call call) {
        String country = call.required("country").toLowerCase(Locale.ROOT);
        ArrayNode answer = Json.array();
        if (CURRENCIES.containsKey(country)) {
            ArrayNode services = answer.addObject().putArray(country);
            new TreeMap<>(Services.NAMES).forEach((source, name) -> services.addObject()
                    .put("source", source).put("name", name).put("free", source.equals("bbc_iplayer"))
                    .put("cinema", false).put("amazon", false).put("color", "#000000").put("link_count", 100)
                    .putObject("images").putNull("logo").putNull("channel"));
        }
        return Answer.ok(answer);
    }

    /** The answer leaves out countries without data. */
    private Answer title(Call call) {
        String country = call.required("country").toLowerCase(Locale.ROOT);
        return world.catalogue().find(Type.ofPlural(call.required("type")).orElseThrow(), call.required("id"))
                .map(title -> Answer.ok(CURRENCIES.containsKey(country)
                        ? Json.object().set(country,
                                new Services(world,
                                        call.query("links").filter(links -> links.contains("direct")).isPresent())
                                        .services(title, CURRENCIES.get(country)))
                        : Json.object()))
                .orElseGet(Answer::notFound);
    }
}
