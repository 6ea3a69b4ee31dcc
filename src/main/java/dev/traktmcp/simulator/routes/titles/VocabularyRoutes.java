package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** "Genres" and "Languages": those that a title of the catalogue has. */
public record VocabularyRoutes(World world) {
    public List<Route> table() {
        return List.of(
                get("/genres/{type:movies|shows}", APP, this::genres, "extended"),
                get("/languages/{type:movies|shows}", APP, this::languages));
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

    private static ObjectNode word(String name) {
        return Json.object().put("name", name);
    }

    private Stream<Title> titles(Call call) {
        return world.catalogue().titles(call.required("type").equals("movies") ? Type.MOVIE : Type.SHOW);
    }
}
