package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Translations;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Parts;
import dev.traktmcp.simulator.routes.view.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;

/**
 * "Translations", "Releases" and "Videos". When a film comes out where is a rule of the sandbox, not a fact: at home
 * on its day, elsewhere a few days later, and then in shops.
 */
public record EditionRoutes(World world, Translations translations) implements RouteTable {
    /** How many days after its first one a film opens in a country. */
    private static final Map<String, Integer> LATER = Map.of("us", 0, "gb", 6, "de", 13);
    private static final int DIGITAL = 45;
    private static final int ON_DISC = 90;
    private static final Map<String, String> BRITISH =
            Map.of("G", "U", "PG", "PG", "PG-13", "12A", "R", "15", "NC-17", "18");

    public EditionRoutes(World world) {
        this(world, new Translations());
    }

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String part : Parts.EACH) {
            table.add(get(part + "/translations/{language}", APP, this::translated));
            table.add(get(part + "/translations", APP, this::translated, "language"));
            table.add(get(part + "/videos", APP, this::videos));
        }
        table.add(get("/{type:movies}/{id}/releases/{country}", APP, this::releases));
        return table;
    }

    private Answer translated(Call call) {
        String language = call.parameter("language").or(() -> call.query("language")).orElse(null);
        return Parts.of(world, call)
                .map(item -> Answer.ok(Json.array(translations.of(item, language).toList())))
                .orElseGet(Answer::notFound);
    }

    private Answer releases(Call call) {
        String country = call.required("country").toLowerCase(Locale.ROOT);
        return Parts.of(world, call).map(Item::title).map(film -> {
            ArrayNode rows = Json.array();
            LocalDate first = film.facts().released();
            if (first != null && LATER.containsKey(country)) {
                LocalDate here = first.plusDays(LATER.get(country));
                row(rows, film, country, here, "theatrical");
                row(rows, film, country, here.plusDays(DIGITAL), "digital");
                row(rows, film, country, here.plusDays(ON_DISC), "physical");
            }
            return Answer.ok(rows);
        }).orElseGet(Answer::notFound);
    }

    private static void row(ArrayNode rows, Title film, String country, LocalDate date, String type) {
        String own = film.facts().certification();
        rows.addObject()
                .put("country", country)
                .put("certification", own == null || country.equals("de") ? null
                        : country.equals("gb") ? BRITISH.get(own) : own)
                .put("release_date", date.toString())
                .put("release_type", type)
                .putNull("note");
    }

    private Answer videos(Call call) {
        return Parts.of(world, call).map(item -> {
            ArrayNode rows = Json.array();
            String trailer = item.title().facts().trailer();
            if (trailer != null && item.season() == null && item.episode() == null) {
                rows.addObject()
                        .put("title", "Official Trailer")
                        .put("url", trailer)
                        .put("site", "youtube")
                        .put("type", "trailer")
                        .put("size", 1080)
                        .put("official", true)
                        .put("published_at", "2021-07-22T16:00:00.000Z")
                        .put("country", "us")
                        .put("language", "en");
            }
            return Answer.ok(rows);
        }).orElseGet(Answer::notFound);
    }
}
