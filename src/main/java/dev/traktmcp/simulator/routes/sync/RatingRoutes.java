package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.Ratings.Rating;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Sync", the ratings. A rating neither marks as watched nor changes the watchlist. */
public record RatingRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final int BEST = 10;
    private static final String TYPES = "{type:all|movies|shows|seasons|episodes}";
    private static final String[] QUERY = {"page", "limit", "extended"};

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>(
                List.of(post("/sync/ratings", this::add), post("/sync/ratings/remove", this::remove)));
        for (String tail : List.of("", "/" + TYPES, "/" + TYPES + "/{rating}")) {
            table.add(get("/sync/ratings" + tail, REQUIRED, call -> list(call, world.reading()), QUERY));
            table.add(get("/users/{user}/ratings" + tail, OPTIONAL,
                    call -> Visitors.visit(world, call, account -> list(call, account)), QUERY));
        }
        return table;
    }

    private Answer list(Call call, SimulatedAccount account) {
        Optional<Type> type = call.parameter("type").flatMap(Type::ofPlural);
        List<String> stars = call.parameter("rating").map(csv -> List.of(csv.split(","))).orElse(List.of());
        List<Rating> shown = account.ratings().all().stream()
                .filter(rating -> type.isEmpty() || rating.item().type() == type.get())
                .filter(rating -> stars.isEmpty() || stars.contains(String.valueOf(rating.stars())))
                .toList();
        return Pagination.of(call, PAGE).answer(shown, rating -> world.views().put(
                Json.object().put("rated_at", WireDates.instant(rating.ratedAt())).put("rating", rating.stars()),
                rating.item(),
                call.extended()));
    }

    private Answer add(Call call) {
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.RATED, call.body());
        List<BulkBody.Entry> rated = bulk.entries().stream().filter(RatingRoutes::hasItsOwn).toList();
        if (rated.stream().anyMatch(entry -> !valid(entry.attribute("rating")))) {
            // The status is undocumented; one impossible rating rejects them all.
            return Answer.empty(422);
        }
        SimulatedAccount account = world.writing();
        ObjectNode added = BulkBody.counts(Type.values());
        for (BulkBody.Entry entry : rated) {
            Instant at = WireDates.parse(entry.attribute("rated_at").asString("")).orElse(world.now());
            account.rate(entry.item(), entry.attribute("rating").intValue(), at);
            BulkBody.count(added, entry.item(), 1);
        }
        ObjectNode answer = Json.object();
        answer.set("added", added);
        answer.set("not_found", bulk.notFound());
        return Answer.created(answer);
    }

    /** A season or an episode beside the rating of its show has one of its own or none. */
    private static boolean hasItsOwn(BulkBody.Entry entry) {
        return entry.levels().getFirst().has("rating") || entry.attribute("rating").isMissingNode();
    }

    private static boolean valid(JsonNode rating) {
        return rating.isIntegralNumber() && rating.asInt(0) >= 1 && rating.asInt(0) <= BEST;
    }

    private Answer remove(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.ITSELF, call.body());
        ObjectNode deleted = BulkBody.counts(Type.values());
        bulk.entries().forEach(entry -> BulkBody.count(deleted, entry.item(), account.unrate(entry.item()) ? 1 : 0));
        ObjectNode answer = Json.object();
        answer.set("deleted", deleted);
        answer.set("not_found", bulk.notFound());
        return Answer.ok(answer);
    }
}
