package dev.traktmcp.simulator.routes.titles;

import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.Ratings.Rating;
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
import dev.traktmcp.simulator.routes.view.Ignored;
import dev.traktmcp.simulator.routes.view.Services;
import dev.traktmcp.simulator.routes.view.World;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Recommendations": what the user may like, in the older form (bare) and the newer one (with reasons). Titles that
 * share genres with well-rated ones come first; a rule of the sandbox.
 */
public record RecommendationRoutes(World world) implements RouteTable {
    private static final int FEW = 10;
    private static final int MOST = 100;

    private record Liked(Title title, Integer stars) {
        /** The number of shared genres, weighted by the stars. */
        long pull(Title other) {
            long shared = other.facts().genres().stream().filter(title.facts().genres()::contains).count();
            return shared * (stars == null ? 5 : stars);
        }
    }

    @Override
    public List<Route> table() {
        String[] query = {"extended", "limit", "page", "watch_window"};
        return List.of(
                get("/recommendations/{type:movies|shows}", REQUIRED, this::bare, query).knowing(Filters.NAMES),
                delete("/recommendations/{type:movies|shows}/{id}", this::hide),
                get("/{type:movies|shows|media}/recommendations", REQUIRED, this::reasoned, query)
                        .knowing(Filters.NAMES));
    }

    private Answer hide(Call call) {
        return world.catalogue().find(Type.ofPlural(call.required("type")).orElseThrow(), call.required("id"))
                .map(title -> {
                    world.writing().hidden().hide("recommendations", Item.of(title));
                    return Answer.noContent();
                })
                .orElseGet(Answer::notFound);
    }

    private Answer bare(Call call) {
        List<Liked> liked = liked(world.reading());
        return Answer.ok(Json.array(
                best(call, liked).map(title -> world.views().title(title, call.extended())).toList()));
    }

    private Answer reasoned(Call call) {
        List<Liked> liked = liked(world.reading());
        return Answer.ok(Json.array(best(call, liked).map(title -> {
            ObjectNode row = Json.object().put("score", score(title, liked) / 100.0);
            row.set(title.type().singular(), world.views().title(title, call.extended()));
            var sources = row.putArray("sources");
            source(title, liked).ifPresent(source -> sources.add(because(title, source, call)));
            return row;
        }).toList()));
    }

    /** Something of the same type: what the user has rated or watched, or for shows of one genre, the genre. */
    private ObjectNode because(Title title, Liked source, Call call) {
        boolean genre = source.stars() == null && title.facts().genres().size() == 1;
        ObjectNode because = Json.object().put("id", source.title().ids().trakt())
                .put("type", genre ? "subgenre" : "activity")
                .put("stars", source.stars());
        if (genre) {
            String slug = title.facts().genres().getFirst();
            because.putArray("subgenres").addObject().put("id", Math.floorMod(slug.hashCode(), 1_000))
                    .put("name", slug.replace('-', ' ')).put("slug", slug);
        }
        return because.set(title.type().singular(), world.views().title(source.title(), call.extended()));
    }

    /** Ignores the page. */
    private Stream<Title> best(Call call, List<Liked> liked) {
        return Type.ofPlural(call.required("type"))
                .map(world.catalogue()::titles)
                .orElseGet(() -> Stream.concat(
                        world.catalogue().titles(Type.MOVIE), world.catalogue().titles(Type.SHOW)))
                .filter(title -> title.facts().votes() > 0)
                .filter(Filters.of(call))
                .filter(Services.filter(world, call))
                .filter(Ignored.of(world, call, true))
                .filter(title -> !world.reading().hidden().has("recommendations", Item.of(title)))
                .sorted(Comparator.comparingLong((Title title) -> -score(title, liked))
                        .thenComparingLong(title -> -title.facts().votes()))
                .limit(Pagination.of(call, FEW, MOST).limit());
    }

    private static long score(Title title, List<Liked> liked) {
        return liked.stream().mapToLong(one -> one.pull(title)).sum();
    }

    private static Optional<Liked> source(Title title, List<Liked> liked) {
        return liked.stream().filter(one -> one.title().type() == title.type() && one.pull(title) > 0)
                .max(Comparator.comparingLong(one -> one.pull(title)));
    }

    private static List<Liked> liked(SimulatedAccount account) {
        return Stream.concat(
                account.history().plays().stream().map(play -> play.item().title()),
                account.ratings().all().stream().map(Rating::item).map(Item::title))
                .distinct()
                .map(title -> new Liked(title, account.ratings().of(Item.of(title)).map(Rating::stars).orElse(null)))
                .sorted(Comparator.comparing(one -> one.title().ids().slug()))
                .toList();
    }
}
