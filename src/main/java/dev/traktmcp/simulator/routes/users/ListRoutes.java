package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;
import static dev.traktmcp.simulator.http.Route.put;

import dev.traktmcp.simulator.account.PersonalList.Settings;
import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Users: lists": personal lists themselves; {@link ListItemRoutes} has their items. */
public record ListRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final Set<String> PRIVACY = Set.of("private", "link", "friends", "public");

    @Override
    public List<Route> table() {
        return List.of(
                get("/lists/{list:#}", OPTIONAL, this::anybodys, "extended"),
                get("/users/{user}/lists", OPTIONAL, this::all, "page", "limit", "extended", "sort"),
                get("/users/{user}/lists/collaborations", OPTIONAL, this::collaborations, "page", "limit", "extended"),
                post("/users/{user}/lists", this::create),
                post("/users/{user}/lists/reorder", this::reorder),
                get("/users/{user}/lists/{list}", OPTIONAL, this::one, "extended"),
                put("/users/{user}/lists/{list}", this::edit),
                delete("/users/{user}/lists/{list}", this::remove));
    }

    /** How many lists an account may have (Trakt's settings name the number). */
    static int most(Profile profile) {
        return profile.vip() ? 100 : 5;
    }

    /** Public lists only; 204 for a missing one. */
    private Answer anybodys(Call call) {
        return ListPlace.of(world, Long.parseLong(call.required("list")))
                .filter(place -> place.isOpenTo(null))
                .map(place -> Answer.ok(place.view()))
                .orElseGet(Answer::noContent);
    }

    private Answer all(Call call) {
        return Visitors.visit(world, call, account -> Pagination.of(call, PAGE).answer(
                account.lists().all().stream()
                        .map(list -> new ListPlace(account, list))
                        .filter(place -> place.isListedFor(call.user()))
                        .toList(),
                ListPlace::view));
    }

    private Answer collaborations(Call call) {
        return Visitors.visit(world, call, account -> Pagination.of(call, PAGE).answer(
                world.people().all().stream()
                        .flatMap(owner -> owner.lists().all().stream().map(list -> new ListPlace(owner, list)))
                        .filter(place -> place.list().collaborators().contains(account.profile().slug()))
                        .toList(),
                ListPlace::view));
    }

    private Answer one(Call call) {
        return ListPlace.visit(world, call, place -> Answer.ok(place.view()));
    }

    private Answer create(Call call) {
        SimulatedAccount account = world.writing();
        if (!isMine(call)) {
            return Answer.empty(403);
        }
        Optional<Settings> settings = settings(call.body(), Settings.of("", null, "private"));
        if (settings.isEmpty()) {
            return Answer.empty(422);
        }
        // Neither body nor headers name the limit; the settings do.
        return account.lists().all().size() >= most(account.profile())
                ? Answer.empty(420)
                : Answer.created(new ListPlace(account, account.lists().create(settings.get())).view());
    }

    private Answer edit(Call call) {
        return ListPlace.change(world, call, true, place -> settings(call.body(), place.list().settings())
                .map(settings -> place.owner().lists().edit(place.list(), settings))
                .map(list -> Answer.ok(new ListPlace(place.owner(), list).view()))
                .orElseGet(() -> Answer.empty(422)));
    }

    private Answer remove(Call call) {
        return ListPlace.change(world, call, true, place -> {
            place.owner().lists().remove(place.list());
            return Answer.noContent();
        });
    }

    private Answer reorder(Call call) {
        if (!isMine(call)) {
            return Answer.empty(403);
        }
        List<Long> ids = new ArrayList<>();
        call.body().path("rank").forEach(id -> ids.add(id.asLong(0)));
        List<Long> unknown = world.writing().lists().reorder(ids);
        ObjectNode answer = Json.object().put("updated", ids.size() - unknown.size());
        unknown.forEach(answer.putArray("skipped_ids")::add);
        return Answer.ok(answer);
    }

    private static boolean isMine(Call call) {
        return Set.of("me", call.user()).contains(call.required("user"));
    }

    /**
     * The sent settings over the former ones; empty where they make no valid list. That an empty description removes it
     * is a guess.
     */
    private static Optional<Settings> settings(JsonNode sent, Settings before) {
        String description = sent.path("description").asString(sent.has("description") ? null : before.description());
        Settings now = new Settings(
                sent.path("name").asString(before.name()),
                description == null || description.isBlank() ? null : description,
                sent.path("privacy").asString(before.privacy()),
                sent.path("display_numbers").asBoolean(before.displayNumbers()),
                sent.path("allow_comments").asBoolean(before.allowComments()),
                sent.path("sort_by").asString(before.sortBy()),
                sent.path("sort_how").asString(before.sortHow()));
        return now.name().isBlank() || !PRIVACY.contains(now.privacy()) ? Optional.empty() : Optional.of(now);
    }
}
