package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.APP;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Ignored;
import dev.traktmcp.simulator.routes.view.Services;
import dev.traktmcp.simulator.routes.view.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** "Movies" and "Shows": one movie or show, related ones, and what everybody watches. */
public record TitleRoutes(World world) implements RouteTable {
    private static final int CHART_PAGE = 100;
    private static final int SMALL_PAGE = 10;
    /** One in so many of those who ever voted is watching now. */
    private static final long SELDOM = 400;

    @Override
    public List<Route> table() {
        return List.of(
                get("/{type:movies|shows|media}/trending", APP, this::trending, "extended", "page", "limit")
                        .knowing(Filters.NAMES),
                get("/{type:movies|shows}/popular", APP, this::popular, "extended", "page", "limit")
                        .knowing(Filters.NAMES),
                get("/{type:movies|shows}/{id}", APP, this::summary, "extended"),
                get("/{type:movies|shows}/{id}/aliases", APP, this::aliases),
                get("/{type:shows}/{id}/certifications", APP, this::certifications),
                get("/{type:movies|shows}/{id}/studios", APP, this::studios),
                get("/{type:movies|shows}/{id}/related", APP, this::related, "extended", "page", "limit"));
    }

    private Answer summary(Call call) {
        return title(call)
                .map(title -> Answer.ok(world.views().title(title, call.extended())))
                .orElseGet(Answer::notFound);
    }

    private Answer aliases(Call call) {
        return title(call)
                .map(title -> Answer.ok(Json.array(title.facts().aliases().stream()
                        .map(alias -> Json.object().put("title", alias).put("country", title.facts().country()))
                        .toList())))
                .orElseGet(Answer::notFound);
    }

    private Answer certifications(Call call) {
        return title(call).map(title -> Answer.ok(Json.array(Stream.ofNullable(title.facts().certification())
                .map(word -> Json.object().put("certification", word).put("country", title.facts().country()))
                .toList())))
                .orElseGet(Answer::notFound);
    }

    /** Of no title it is known here who made it. */
    private Answer studios(Call call) {
        return title(call).map(_ -> Answer.ok(Json.array())).orElseGet(Answer::notFound);
    }

    private Answer related(Call call) {
        return title(call).map(title -> {
            List<Title> alike = world.catalogue().titles(title.type())
                    .filter(other -> other != title && shared(title, other) > 0)
                    .sorted(Comparator.comparingLong((Title other) -> -shared(title, other))
                            .thenComparingLong(other -> -other.facts().votes()))
                    .toList();
            return Pagination.of(call, SMALL_PAGE).answer(alike, other -> world.views().title(other, call.extended()));
        }).orElseGet(Answer::notFound);
    }

    private static long shared(Title one, Title other) {
        return one.facts().genres().stream().filter(other.facts().genres()::contains).count();
    }

    private Answer trending(Call call) {
        List<Title> watched = titles(call)
                .filter(title -> watchers(title) > 0)
                .sorted(Comparator.comparingLong((Title title) -> -watchers(title)))
                .toList();
        long everybody = watched.stream().mapToLong(TitleRoutes::watchers).sum();
        return Pagination.of(call, CHART_PAGE)
                .answer(watched, title -> wrapped(title, call).put("watchers", watchers(title)))
                .with("X-Trending-User-Count", everybody);
    }

    /** Not in the order of votes, as popular titles are not always the ones that are watched now. */
    private static long watchers(Title title) {
        long mood = 1 + Math.floorMod(title.ids().trakt() * 31 + title.name().hashCode(), 7);
        return title.facts().votes() * mood / SELDOM;
    }

    private ObjectNode wrapped(Title title, Call call) {
        return Json.object().set(title.type().singular(), world.views().title(title, call.extended()));
    }

    private Answer popular(Call call) {
        List<Title> best = titles(call)
                .filter(title -> title.facts().votes() > 0)
                .sorted(Comparator.comparingDouble((Title title) -> -score(title)))
                .toList();
        return Pagination.of(call, CHART_PAGE).answer(best, title -> world.views().title(title, call.extended()));
    }

    private static double score(Title title) {
        return title.facts().votes() * (title.facts().rating() == null ? 5.0 : title.facts().rating());
    }

    private Stream<Title> titles(Call call) {
        return Type.ofPlural(call.required("type"))
                .map(world.catalogue()::titles)
                .orElseGet(() -> Stream.concat(
                        world.catalogue().titles(Type.MOVIE), world.catalogue().titles(Type.SHOW)))
                .filter(Filters.of(call))
                .filter(Services.filter(world, call))
                .filter(Ignored.of(world, call));
    }

    private Optional<Title> title(Call call) {
        return world.catalogue().find(Type.ofPlural(call.required("type")).orElseThrow(), call.required("id"));
    }
}
