package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Collection;
import dev.traktmcp.simulator.account.Ratings.Rating;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** "Users: Get stats": all-time numbers. */
public record StatsRoutes(World world) implements RouteTable {
    @Override
    public List<Route> table() {
        return List.of(get("/users/{user}/stats", OPTIONAL, this::stats));
    }

    /** A private profile answers 404 here, unlike elsewhere. */
    private Answer stats(Call call) {
        String asked = call.required("user");
        if (asked.equals("me") && call.user() == null) {
            return Answer.empty(401);
        }
        Optional<SimulatedAccount> account = asked.equals("me") ? Optional.of(world.reading()) : world.people()
                .named(asked);
        return account.filter(one -> world.people().maySee(call.user(), one))
                .map(one -> Answer.ok(of(one)))
                .orElseGet(Answer::notFound);
    }

    private ObjectNode of(SimulatedAccount account) {
        ObjectNode stats = Json.object();
        stats.set("movies", watched(account, Type.MOVIE));
        List<StoredPlay> episodes = plays(account, Type.EPISODE);
        stats.putObject("shows")
                .put("watched", episodes.stream().map(play -> play.item().title()).distinct().count())
                .put("collected", collected(account, Type.EPISODE).map(Item::title).distinct().count())
                .put("ratings", ratings(account, Type.SHOW))
                .put("comments", comments(account, Type.SHOW));
        stats.putObject("seasons").put("ratings", ratings(account, Type.SEASON))
                .put("comments", comments(account, Type.SEASON));
        stats.set("episodes", watched(account, Type.EPISODE));
        int around = world.people().around(account).size();
        stats.putObject("network").put("friends", around).put("followers", around).put("following", around);
        ObjectNode ratings = stats.putObject("ratings").put("total", account.ratings().all().size());
        ObjectNode distribution = ratings.putObject("distribution");
        for (int stars = 1; stars <= 10; stars++) {
            int wanted = stars;
            distribution.put(String.valueOf(stars),
                    account.ratings().all().stream().filter(rating -> rating.stars() == wanted).count());
        }
        return stats;
    }

    private static ObjectNode watched(SimulatedAccount account, Type type) {
        List<StoredPlay> plays = plays(account, type);
        return Json.object()
                .put("plays", plays.size())
                .put("watched", plays.stream().map(StoredPlay::item).distinct().count())
                .put("minutes", plays.stream().mapToInt(play -> play.item().runtime()).sum())
                .put("collected", collected(account, type).count())
                .put("ratings", ratings(account, type))
                .put("comments", comments(account, type));
    }

    private static long comments(SimulatedAccount account, Type type) {
        return account.remarks().all().stream().filter(comment -> comment.kind().equals(type.plural())).count();
    }

    private static Stream<Item> collected(SimulatedAccount account, Type type) {
        return account.collection().all().stream().map(Collection.Copy::item).filter(item -> item.type() == type);
    }

    private static List<StoredPlay> plays(SimulatedAccount account, Type type) {
        return account.history().plays().stream().filter(play -> play.item().type() == type).toList();
    }

    private static long ratings(SimulatedAccount account, Type type) {
        return account.ratings().all().stream().map(Rating::item).filter(item -> item.type() == type).count();
    }
}
