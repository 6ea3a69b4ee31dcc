package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.Hidden;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.WatchedProgress;
import dev.traktmcp.simulator.catalogue.CatalogueEpisode;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.CollectedView;
import dev.traktmcp.simulator.routes.view.ProgressView;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** "Seasons" and "Episodes": seasons, episodes, the next one to air, the user's progress. */
public record EpisodeRoutes(World world) implements RouteTable {
    @Override
    public List<Route> table() {
        return List.of(
                get("/shows/{id}/seasons", APP, this::seasons, "extended", "specials"),
                get("/shows/{id}/seasons/{season:#}", APP, this::season, "extended", "translations"),
                get("/shows/{id}/seasons/{season:#}/info", APP, this::info, "extended"),
                get("/shows/{id}/seasons/{season:#}/episodes/{episode:#}", APP, this::episode, "extended"),
                get("/shows/{id}/next_episode", APP, this::next, "extended"),
                get("/shows/{id}/last_episode", APP, this::last, "extended"),
                get("/shows/{id}/progress/watched", REQUIRED, this::progress, "extended", "hidden", "specials",
                        "count_specials", "last_activity", "include_stats"),
                get("/shows/{id}/progress/collection", REQUIRED, this::collected, "extended", "hidden", "specials",
                        "count_specials", "last_activity", "include_stats"),
                post("/shows/{id}/progress/watched/reset", this::reset),
                delete("/shows/{id}/progress/watched/reset", this::undoReset));
    }

    private Answer seasons(Call call) {
        return show(call, show -> Answer.ok(Json.array(show.seasons().stream()
                .map(season -> world.views().season(show, season, call.extended()))
                .toList())));
    }

    /** The episodes of a season; {@code info} has the season itself. */
    private Answer season(Call call) {
        return show(call, show -> season(call, show)
                .map(season -> Answer.ok(Json.array(season.episodes().stream()
                        .map(episode -> world.views().episode(show, episode, call.extended()))
                        .toList())))
                .orElseGet(Answer::notFound));
    }

    private Answer info(Call call) {
        return show(call, show -> season(call, show)
                .map(season -> Answer.ok(world.views().season(show, season, call.extended())))
                .orElseGet(Answer::noContent));
    }

    private Answer episode(Call call) {
        int number = Integer.parseInt(call.required("episode"));
        return show(call, show -> season(call, show)
                .flatMap(season -> season.episode(number))
                .map(episode -> Answer.ok(world.views().episode(show, episode, call.extended())))
                .orElseGet(Answer::notFound));
    }

    private Answer next(Call call) {
        return show(call, show -> oneEpisode(call, show, show.episodes()
                .filter(episode -> episode.firstAired() != null && !episode.airedBy(world.now()))
                .min(Comparator.comparing(CatalogueEpisode::firstAired).thenComparing(CatalogueEpisode::number))));
    }

    private Answer last(Call call) {
        return show(call, show -> oneEpisode(call, show, show.episodes()
                .filter(episode -> episode.airedBy(world.now()))
                .max(Comparator.comparing(CatalogueEpisode::firstAired).thenComparing(CatalogueEpisode::number))));
    }

    private Answer oneEpisode(Call call, Title show, Optional<CatalogueEpisode> episode) {
        return episode.map(found -> Answer.ok(world.views().episode(show, found, call.extended())))
                .orElseGet(Answer::noContent);
    }

    private Answer progress(Call call) {
        return show(call, show -> {
            WatchedProgress progress = new WatchedProgress(show, world.reading().history(),
                    world.reading().hidden(), world.now(), call.flag("specials", false), call.flag("hidden", false));
            boolean byActivity = call.query("last_activity").filter("watched"::equals).isPresent();
            return Answer.ok(new ProgressView(world.views(), show, progress).whole(
                    byActivity, call.flag("include_stats", false), call.extended()));
        });
    }

    private Answer collected(Call call) {
        return show(call, show -> Answer.ok(new CollectedView(world, show, call.flag("specials", false),
                call.flag("hidden", false)).whole(call.extended())));
    }

    private Answer reset(Call call) {
        return show(call, show -> {
            SimulatedAccount account = world.writing();
            if (!account.profile().vip()) {
                return Answer.empty(426).with("X-Upgrade-URL", "https://app.trakt.tv/vip");
            }
            account.hidden().reset(show);
            return Answer.ok(Json.object().put("reset_at", WireDates.instant(account.hidden().resetAt(show))));
        });
    }

    private Answer undoReset(Call call) {
        return show(call, show -> {
            world.writing().hidden().show(Hidden.RESET, Item.of(show));
            return Answer.noContent();
        });
    }

    private Answer show(Call call, Function<Title, Answer> answer) {
        return world.catalogue().find(Type.SHOW, call.required("id")).map(answer).orElseGet(Answer::notFound);
    }

    private static Optional<CatalogueSeason> season(Call call, Title show) {
        return show.season(Integer.parseInt(call.required("season")));
    }
}
