package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What people do with the lists of others: "Lists: trending, popular", "lists containing this movie", likes. */
public record SharedListRoutes(World world) implements RouteTable {
    private static final int PAGE = 10;
    private static final String[] QUERY = {"page", "limit", "extended"};

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String which : List.of("trending", "popular")) {
            table.add(get("/lists/" + which, APP, this::prominent, QUERY).knowing(Filters.NAMES));
        }
        table.add(get("/users/me/likes/lists", REQUIRED, this::liked, QUERY));
        String kind = "/lists/{kind:all|personal|official}/{sort}";
        table.add(get("/{type:movies|shows}/{id}" + kind, APP, this::holding, QUERY));
        table.add(get("/{type:shows}/{id}/seasons/{season:#}" + kind, APP, this::holding, QUERY));
        table.add(get("/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}" + kind, APP, this::holding, QUERY));
        table.add(get("/people/{id}" + kind, APP, this::ofPerson, QUERY));
        for (String list : List.of("/users/{user}/lists/{list}/like", "/lists/{list:#}/like")) {
            table.add(post(list, call -> like(call, true)));
            table.add(delete(list, call -> like(call, false)));
        }
        return table;
    }

    /** The public lists of everybody, the most liked first. */
    private List<ListPlace> open() {
        return world.people().all().stream()
                .flatMap(owner -> owner.lists().all().stream().map(list -> new ListPlace(owner, list)))
                .filter(place -> place.list().settings().privacy().equals("public"))
                .sorted(Comparator.comparingInt((ListPlace place) -> -place.list().likes()))
                .toList();
    }

    private Answer prominent(Call call) {
        return Pagination.of(call, PAGE).answer(open(), place -> Json.object()
                .put("like_count", place.list().likes())
                .put("comment_count", 0)
                .<ObjectNode>set("list", place.view()));
    }

    private Answer liked(Call call) {
        List<ListPlace> places = new ArrayList<>();
        var since = world.reading().lists().liked();
        since.sequencedKeySet().reversed().forEach(id -> ListPlace.of(world, id).ifPresent(places::add));
        return Pagination.of(call, PAGE).answer(places, place -> Json.object()
                .put("liked_at", WireDates.instant(since.get(place.list().trakt())))
                .put("type", "list")
                .<ObjectNode>set("list", place.view()));
    }

    private Answer holding(Call call) {
        Optional<Title> title = world.catalogue().find(
                Type.ofPlural(call.required("type")).orElseThrow(), call.required("id"));
        return title.flatMap(found -> item(call, found))
                .map(item -> Pagination.of(call, PAGE).answer(
                        open().stream().filter(place -> place.list().has(item, null)).toList(), ListPlace::view))
                .orElseGet(Answer::notFound);
    }

    private Answer ofPerson(Call call) {
        return world.catalogue().person(call.required("id"))
                .map(person -> Pagination.of(call, PAGE).answer(
                        open().stream().filter(place -> place.list().has(null, person)).toList(), ListPlace::view))
                .orElseGet(Answer::notFound);
    }

    private static Optional<Item> item(Call call, Title title) {
        Optional<Integer> season = call.parameter("season").map(Integer::valueOf);
        Optional<Integer> episode = call.parameter("episode").map(Integer::valueOf);
        return season.isEmpty() ? Optional.of(Item.of(title))
                : episode.isEmpty() ? title.season(season.get()).map(one -> Item.of(title, one))
                : title.episode(season.get(), episode.get()).map(one -> Item.of(title, one));
    }

    private Answer like(Call call, boolean like) {
        SimulatedAccount me = world.writing();
        if (call.parameter("user").isPresent()) {
            return ListPlace.visit(world, call, place -> like(me, place, like));
        }
        return ListPlace.of(world, Long.parseLong(call.required("list")))
                .filter(place -> place.isOpenTo(call.user()))
                .map(place -> like(me, place, like))
                .orElseGet(Answer::notFound);
    }

    private static Answer like(SimulatedAccount me, ListPlace place, boolean like) {
        me.lists().like(place.list(), place.owner().lists(), like);
        return Answer.noContent();
    }
}
