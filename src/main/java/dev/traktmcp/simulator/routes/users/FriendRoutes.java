package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Ratings;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** "Users", their friends: who follows whom, and what they have watched. Here, following is always mutual. */
public record FriendRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final int SMALL_PAGE = 10;

    /** One play of one friend. */
    private record Activity(SimulatedAccount account, StoredPlay play) {}

    @Override
    public List<Route> table() {
        return List.of(
                get("/users/{user}/{circle:friends|followers|following}", OPTIONAL, this::people,
                        "page", "limit", "extended"),
                get("/users/{user}/{circle:friends|followers|following}/activities", OPTIONAL, this::activities,
                        "page", "limit", "extended"));
    }

    private Answer people(Call call) {
        boolean friends = call.required("circle").equals("friends");
        return Visitors.visit(world, call, account -> Pagination.of(call, PAGE)
                .answer(world.people().around(account), other -> {
                    Instant since = other.profile().joined().isAfter(account.profile().joined())
                            ? other.profile().joined() : account.profile().joined();
                    return Json.object().put(friends ? "friends_at" : "followed_at", WireDates.instant(since))
                            .set("user", Social.user(other.profile(), call.extended().full()));
                }));
    }

    private Answer activities(Call call) {
        return Visitors.visit(world, call, account -> {
            List<Activity> plays = world.people().around(account).stream()
                    .flatMap(other -> other.history().plays().stream().map(play -> new Activity(other, play)))
                    .sorted(Comparator.comparing((Activity one) -> one.play().watchedAt())
                            .thenComparing(one -> one.play().id()).reversed())
                    .toList();
            return Pagination.of(call, SMALL_PAGE).answer(plays, activity -> row(activity, call));
        });
    }

    private ObjectNode row(Activity activity, Call call) {
        StoredPlay play = activity.play();
        ObjectNode row = Json.object()
                .put("id", play.id())
                .put("activity_at", WireDates.instant(play.watchedAt()))
                .put("action", play.action());
        row.set("user", Social.user(activity.account().profile(), false));
        row.put("user_rating", activity.account().ratings().of(play.item()).map(Ratings.Rating::stars).orElse(null));
        return world.views().put(row, play.item(), call.extended());
    }
}
