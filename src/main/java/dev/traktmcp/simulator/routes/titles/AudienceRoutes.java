package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Collection;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** "Movies", "Shows", "Seasons" and "Episodes": who watches a title now, and how many ever did. */
public record AudienceRoutes(World world) implements RouteTable {
    private static final List<String> PLACES = List.of("/{type:movies|shows}/{id}",
            "/{type:shows}/{id}/seasons/{season:#}", "/{type:shows}/{id}/seasons/{season:#}/episodes/{episode:#}");

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        for (String place : PLACES) {
            table.add(get(place + "/stats", APP, call -> item(call, item -> Answer.ok(stats(item)))));
            table.add(get(place + "/watching", APP, call -> item(call, item -> watching(item, call)), "extended"));
        }
        return table;
    }

    private Answer item(Call call, Function<Item, Answer> answer) {
        Optional<Title> title =
                world.catalogue().find(Type.ofPlural(call.required("type")).orElseThrow(), call.required("id"));
        if (call.parameter("season").isEmpty()) {
            return title.map(Item::of).map(answer).orElseGet(Answer::notFound);
        }
        int season = Integer.parseInt(call.required("season"));
        Optional<Item> part = call.parameter("episode").isEmpty()
                ? title.flatMap(show -> show.season(season).map(found -> Item.of(show, found)))
                : title.flatMap(show -> show.episode(season, Integer.parseInt(call.required("episode")))
                        .map(found -> Item.of(show, found)));
        return part.map(answer).orElseGet(Answer::notFound);
    }

    /** Most are made of the votes by a rule of the sandbox; who collected it is counted. */
    private ObjectNode stats(Item item) {
        long votes = item.title().facts().votes() / switch (item.type()) {
            case MOVIE, SHOW -> 1;
            case SEASON -> 20;
            case EPISODE -> 30;
        };
        ObjectNode stats = Json.object()
                .put("watchers", votes * 3)
                .put("plays", votes * 4)
                .put("collectors", world.people().all().stream().filter(account -> holds(account, item)).count())
                .put("comments", votes / 250)
                .put("lists", votes / 9)
                .put("votes", votes);
        if (item.type() == Type.SEASON) {
            stats.put("collected_episodes", stats.path("collectors").asInt() * item.season().episodes().size());
        }
        boolean whole = item.type() == Type.MOVIE || item.type() == Type.SHOW;
        return whole ? stats.put("favorited", votes / 40).put("recommended", votes / 40) : stats;
    }

    private static boolean holds(SimulatedAccount account, Item item) {
        return account.collection().all().stream().map(Collection.Copy::item).anyMatch(copy -> copy.equals(item)
                || copy.title() == item.title() && (item.type() == Type.SHOW || item.type() == Type.SEASON
                        && copy.type() == Type.EPISODE && copy.episode().season() == item.season().number()));
    }

    /** Those who watch it, or an episode of it. */
    private Answer watching(Item item, Call call) {
        return Answer.ok(Json.array(world.people().all().stream()
                .filter(account -> !account.profile().hidden())
                .filter(account -> account.watching().map(now -> isIn(now.item(), item)).orElse(false))
                .map(account -> Social.user(account.profile(), call.extended().full()))
                .toList()));
    }

    private static boolean isIn(Item watched, Item item) {
        return watched.equals(item) || watched.title() == item.title() && (item.type() == Type.SHOW
                || item.type() == Type.SEASON && watched.type() == Type.EPISODE
                        && watched.episode().season() == item.season().number());
    }
}
