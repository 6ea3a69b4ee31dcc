package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.WatchingState;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Services;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** "Users" and "Sync: Get last activity": profiles, what users watch now, and what changed last. */
public record UserRoutes(World world) implements RouteTable {
    @Override
    public List<Route> table() {
        return List.of(
                get("/users/settings", REQUIRED, this::settings, "extended"),
                get("/users/{user}", OPTIONAL, this::profile, "extended"),
                get("/users/{user}/watching", OPTIONAL, this::watching, "extended"),
                get("/sync/last_activities", REQUIRED, this::lastActivities));
    }

    private Answer settings(Call call) {
        Profile profile = world.reading().profile();
        ObjectNode answer = Json.object();
        ObjectNode user = Social.user(profile, true);
        String number = String.valueOf(profile.trakt());
        user.withObject("ids").put("uuid", "5a4d0b0c-0000-4000-8000-" + "0".repeat(12 - number.length()) + number);
        answer.set("user", user);
        answer.putObject("account")
                .put("timezone", profile.timezone())
                .put("date_format", "dmy")
                .put("time_24hr", true)
                .putNull("cover_image")
                .put("display_ads", !profile.vip());
        answer.putObject("connections").put("mastodon", false).put("tumblr", false);
        answer.putObject("sharing_text").put("watching", "I'm watching [item]").put("watched", "I just watched [item]");
        ObjectNode limits = answer.putObject("limits");
        limits.putObject("list").put("count", ListRoutes.most(profile)).put("item_count", profile.vip() ? 5_000 : 250);
        limits.putObject("watchlist").put("item_count", profile.watchlistLimit());
        limits.putObject("favorites").put("item_count", FavoriteRoutes.MOST);
        limits.putObject("collection").put("item_count", profile.collectionLimit());
        answer.putObject("permissions").put("commenting", true).put("liking", true).put("following", true);
        if (call.extended().has("browsing")) {
            answer.set("browsing", BrowsingView.usual());
        }
        return Answer.ok(answer);
    }

    /** The bare profile is visible even when the user is private. */
    private Answer profile(Call call) {
        String asked = call.required("user");
        boolean full = call.extended().full();
        if (asked.equals("me")) {
            return call.user() == null ? Answer.empty(401) : Answer.ok(Social.user(world.reading().profile(), full));
        }
        return world.people().named(asked)
                .map(account -> Answer.ok(Social.user(
                        account.profile(), full && world.people().maySee(call.user(), account))))
                .orElseGet(Answer::notFound);
    }

    private Answer watching(Call call) {
        return Visitors.visit(world, call, account -> account.watching()
                .map(watching -> Answer.ok(row(watching, call)))
                .orElseGet(Answer::noContent));
    }

    private ObjectNode row(WatchingState watching, Call call) {
        ObjectNode row = Json.object()
                .put("expires_at", WireDates.instant(watching.expiresAt()))
                .put("started_at", WireDates.instant(watching.startedAt()))
                .put("action", watching.action());
        return world.views().put(row, watching.item(), call.extended());
    }

    private Answer lastActivities(Call call) {
        SimulatedAccount account = world.reading();
        var opened = account.profile().joined();
        ObjectNode answer = Json.object().put("all", WireDates.instant(account.activities().latest(opened)));
        SECTIONS.forEach(section -> {
            ObjectNode times = answer.putObject(section.name());
            section.fields().forEach(field -> times.put(field,
                    WireDates.instant(account.activities().at(section.name(), field, opened))));
        });
        return Answer.ok(answer);
    }

    private record Section(String name, List<String> fields) {
        private Section(String name, String... fields) {
            this(name, List.of(fields));
        }
    }

    private static final List<Section> SECTIONS = List.of(
            new Section("movies", "watched_at", "collected_at", "rated_at", "watchlisted_at", "favorited_at",
                    "commented_at", "paused_at", "hidden_at"),
            new Section("episodes", "watched_at", "collected_at", "rated_at", "watchlisted_at", "commented_at",
                    "paused_at"),
            new Section("shows", "rated_at", "watchlisted_at", "favorited_at", "commented_at", "hidden_at",
                    "dropped_at"),
            new Section("seasons", "rated_at", "watchlisted_at", "commented_at", "hidden_at"),
            new Section("comments", "liked_at", "reacted_at", "blocked_at"),
            new Section("lists", "liked_at", "reacted_at", "updated_at", "commented_at"),
            new Section("watchlist", "updated_at"),
            new Section("favorites", "updated_at"),
            new Section("collaborations", "updated_at"),
            new Section("saved_filters", "updated_at"),
            new Section("notes", "updated_at"),
            new Section("account", "settings_at", "followed_at", "following_at", "pending_at", "requested_at"));
}
