package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Users", following: whom the user follows, and who asks to follow. Somebody with a private profile has to be asked.
 * Whoever is followed follows back at once, unless they are elsewhere; a rule of the sandbox. Requests are not kept
 * between runs.
 */
public final class FollowRoutes implements RouteTable {
    private record Asked(long id, Profile profile, Instant at) {}

    private static final int PAGE = 100;

    private final World world;
    private final List<Asked> waiting = new ArrayList<>();
    private final Map<String, Asked> sent = new LinkedHashMap<>();
    private long last = 1;

    public FollowRoutes(World world) {
        this.world = world;
        Profile stranger = Profile.of(5, "alex", "Alex", world.now().minus(Duration.ofDays(100)));
        world.people().add(new SimulatedAccount(world.clock(), stranger));
        waiting.add(new Asked(last, stranger, world.now().minus(Duration.ofDays(2))));
    }

    @Override
    public List<Route> table() {
        return List.of(
                get("/users/requests", REQUIRED, call -> requests(call, waiting), "page", "limit", "extended"),
                get("/users/requests/following", REQUIRED, call -> requests(call, List.copyOf(sent.values())),
                        "page", "limit", "extended"),
                post("/users/requests/{id:#}", this::approve),
                delete("/users/requests/{id:#}", this::deny),
                post("/users/{user}/follow", this::follow),
                delete("/users/{user}/follow", this::unfollow));
    }

    private static Answer requests(Call call, List<Asked> asked) {
        return Pagination.of(call, PAGE).answer(asked, one -> Json.object()
                .put("id", one.id())
                .put("requested_at", WireDates.instant(one.at()))
                .set("user", Social.user(one.profile(), call.extended().full())));
    }

    private Optional<Asked> taken(Call call) {
        Optional<Asked> asked = waiting.stream()
                .filter(one -> one.id() == Long.parseLong(call.required("id"))).findFirst();
        asked.ifPresent(waiting::remove);
        return asked;
    }

    private Answer approve(Call call) {
        return taken(call).map(one -> {
            SimulatedAccount follower = world.people().named(one.profile().slug()).orElseThrow();
            world.people().follow(follower, true);
            return Answer.ok(user(Json.object().put("followed_at", WireDates.instant(world.now())),
                    follower.profile()));
        }).orElseGet(Answer::notFound);
    }

    private Answer deny(Call call) {
        return taken(call).map(_ -> Answer.noContent()).orElseGet(Answer::notFound);
    }

    private Answer follow(Call call) {
        Optional<SimulatedAccount> other = world.people().named(call.required("user"));
        if (other.isEmpty() || call.required("user").equals(call.user())) {
            return Answer.notFound();
        }
        Profile profile = other.get().profile();
        if (world.people().follows(other.get()) || sent.containsKey(profile.slug())) {
            return Answer.empty(409);
        }
        if (profile.hidden()) {
            last++;
            sent.put(profile.slug(), new Asked(last, profile, world.now()));
            return Answer.created(user(Json.object().putNull("approved_at"), profile));
        }
        world.people().follow(other.get(), true);
        return Answer.created(user(Json.object().put("approved_at", WireDates.instant(world.now())), profile));
    }

    private Answer unfollow(Call call) {
        Optional<SimulatedAccount> other = world.people().named(call.required("user"));
        if (other.isEmpty()) {
            return Answer.notFound();
        }
        boolean asked = sent.remove(call.required("user")) != null;
        if (!asked && !world.people().follows(other.get())) {
            return Answer.notFound();
        }
        world.people().follow(other.get(), false);
        return Answer.noContent();
    }

    private static ObjectNode user(ObjectNode answer, Profile profile) {
        return answer.set("user", Social.user(profile, false));
    }
}
