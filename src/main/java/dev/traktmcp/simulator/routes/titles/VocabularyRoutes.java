package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Facts;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** "Genres", "Languages", "Countries", "Certifications" and "Networks": those that a title of the catalogue has. */
public record VocabularyRoutes(World world) implements RouteTable {
    @Override
    public List<Route> table() {
        return List.of(
                get("/genres/{type:movies|shows}", APP, this::genres, "extended"),
                get("/languages/{type:movies|shows}", APP, this::languages),
                get("/countries/{type:movies|shows}", APP, this::countries),
                get("/certifications/{type:movies|shows}", APP, this::certifications),
                get("/networks", APP, this::networks, "extended"));
    }

    private Answer genres(Call call) {
        return Answer.ok(Json.array(titles(call).flatMap(title -> title.facts().genres().stream()).distinct().sorted()
                .map(slug -> word(slug.replace('-', ' ')).put("slug", slug)).toList()));
    }

    private Answer languages(Call call) {
        return Answer.ok(Json.array(titles(call).map(title -> title.facts().language()).filter(Objects::nonNull)
                .distinct().sorted()
                .map(code -> word(Locale.of(code).getDisplayLanguage(Locale.ENGLISH)).put("code", code)).toList()));
    }

    private Answer countries(Call call) {
        return Answer.ok(Json.array(words(titles(call), Facts::country)
                .map(code -> word(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)).put("code", code)).toList()));
    }

    /** Those of the United States, as the titles here have no others. */
    private Answer certifications(Call call) {
        ObjectNode answer = Json.object();
        var american = answer.putArray("us");
        words(titles(call), Facts::certification).forEach(name -> american.add(
                word(name).put("slug", name.toLowerCase(Locale.ROOT)).put("description", "Rated " + name)));
        return Answer.ok(answer);
    }

    private Answer networks(Call call) {
        return Answer.ok(Json.array(words(world.catalogue().titles(Type.SHOW), Facts::network)
                .map(name -> {
                    ObjectNode network = word(name).putNull("country");
                    network.putObject("ids").put("trakt", Math.floorMod(name.hashCode(), 10_000)).putNull("tmdb");
                    return network;
                }).toList()));
    }

    private static Stream<String> words(Stream<Title> titles, Function<Facts, String> fact) {
        return titles.map(Title::facts).map(fact).filter(Objects::nonNull).distinct().sorted();
    }

    private static ObjectNode word(String name) {
        return Json.object().put("name", name);
    }

    private Stream<Title> titles(Call call) {
        return world.catalogue().titles(call.required("type").equals("movies") ? Type.MOVIE : Type.SHOW);
    }
}
