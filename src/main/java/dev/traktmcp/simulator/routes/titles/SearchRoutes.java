package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.PublicList;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Extended;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.users.ListPlace;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.Views;
import dev.traktmcp.simulator.routes.view.World;
import dev.traktmcp.simulator.search.SearchEngine.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** "Search": by text, by exact title, by id. */
public record SearchRoutes(World world) implements RouteTable {
    private static final int PAGE = 50;
    private static final int EXACT_MOST = 3;
    /** The score that Trakt's search gave in 2026 to a match of one word; {@code MORE_WORDS} is for more. */
    private static final long ONE_WORD = 578_730_123_365_189_600L;

    private static final long MORE_WORDS = 1_157_451_471_441_102_800L;
    private static final int BY_ID = 100;

    @Override
    public List<Route> table() {
        return List.of(
                get("/search/{types:movie|show|media}/exact", APP, this::exact, "query", "extended", "page", "limit")
                        .knowing(Filters.NAMES),
                get("/search/{kind:trakt|imdb|tmdb|tvdb}/{id}", APP, this::byId, "type", "extended", "page", "limit"),
                get("/search/{types}", APP, this::text, "query", "fields", "extended", "page", "limit", "engine")
                        .knowing(Filters.NAMES));
    }

    private Answer text(Call call) {
        String text = call.query("query").orElse("");
        long score = text.trim().contains(" ") ? MORE_WORDS : ONE_WORD;
        List<Found> found = world.search().text(types(call), text, Filters.of(call));
        return Pagination.of(call, PAGE).answer(found, hit -> row(hit, score, call.extended()));
    }

    private Answer exact(Call call) {
        String name = call.query("query").orElse("").replace("\\", "");
        List<Found> found = world.search().exact(types(call), name, Filters.of(call));
        int most = Math.clamp(call.number("limit").orElse(EXACT_MOST), 1, EXACT_MOST);
        return Answer.ok(Json.array(
                found.stream().limit(most).map(hit -> row(hit, ONE_WORD, call.extended())).toList()));
    }

    private static List<String> types(Call call) {
        return Arrays.stream(call.required("types").split(","))
                .flatMap(type -> type.equals("media") ? Stream.of("movie", "show") : Stream.of(type))
                .distinct()
                .toList();
    }

    private Answer byId(Call call) {
        String kind = call.required("kind");
        String id = call.required("id");
        List<String> types = call.query("type")
                .filter(_ -> !kind.equals("imdb"))
                .map(csv -> List.of(csv.split(",")))
                .orElse(List.of("movie", "show", "episode", "person"));
        List<ObjectNode> rows = new ArrayList<>();
        for (String type : types) {
            found(type, kind, id).forEach(hit -> rows.add(row(hit, BY_ID, call.extended())));
        }
        return Answer.ok(Json.array(rows));
    }

    private Stream<Found> found(String type, String kind, String id) {
        return switch (type) {
            case "movie", "show" -> world.catalogue().by(Type.ofSingular(type).orElseThrow(), kind, id).stream()
                    .map(title -> new Found(type, title));
            case "episode" -> switch (kind) {
                case "trakt" -> id.matches("\\d{1,18}")
                        ? world.catalogue().episode(Long.parseLong(id)).stream().map(item -> new Found(type, item))
                        : Stream.empty();
                case "imdb" -> world.catalogue().episodeByImdb(id).stream().map(item -> new Found(type, item));
                default -> Stream.empty();
            };
            case "person" -> world.catalogue().people().stream()
                    .filter(person -> switch (kind) {
                        case "trakt" -> id.equals(String.valueOf(person.trakt()));
                        case "imdb" -> id.equals(person.imdb());
                        case "tmdb" -> id.equals(String.valueOf(person.tmdb()));
                        default -> false;
                    })
                    .map(person -> new Found(type, person));
            default -> Stream.empty();
        };
    }

    private ObjectNode row(Found found, long score, Extended extended) {
        ObjectNode row = Json.object().put("type", found.type()).put("score", score);
        Views views = world.views();
        switch (found.item()) {
            case Title title -> row.set(found.type(), views.title(title, extended));
            case Item item -> views.putBare(row, item, extended);
            case CataloguePerson person -> row.set("person", Social.person(person, extended));
            case PublicList list -> ListPlace.of(world, list.trakt())
                    .ifPresent(place -> row.set("list", place.view()));
            default -> throw new IllegalStateException("nobody can find " + found.item());
        }
        return row;
    }
}
