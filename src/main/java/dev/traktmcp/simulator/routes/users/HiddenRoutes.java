package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.Hidden;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.sync.BulkBody;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/** "Users: hidden items". An item that does not belong into the section counts as nothing. */
public record HiddenRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final String SECTION =
            "{section:calendar|progress_watched|progress_collected|recommendations|dropped}";

    @Override
    public List<Route> table() {
        String path = "/users/hidden/" + SECTION;
        return List.of(
                get("/users/hidden/{section:" + Hidden.RESET + "}", REQUIRED, this::list, "type", "page", "limit",
                        "extended"),
                get(path, REQUIRED, this::list, "type", "page", "limit", "extended"),
                post(path, this::hide),
                post(path + "/remove", this::unhide));
    }

    private static Set<Type> fitting(Call call) {
        return switch (call.required("section")) {
            case "calendar", "recommendations" -> Set.of(Type.MOVIE, Type.SHOW);
            case "dropped" -> Set.of(Type.SHOW);
            default -> Set.of(Type.SHOW, Type.SEASON);
        };
    }

    private Answer list(Call call) {
        List<Hidden.Entry> entries = world.reading().hidden().of(call.required("section")).stream()
                .filter(entry -> call.query("type").map(entry.item().type().singular()::equals).orElse(true))
                .toList();
        return Pagination.of(call, PAGE).answer(entries, entry -> world.views().put(
                Json.object().put("hidden_at", WireDates.instant(entry.hiddenAt())), entry.item(), call.extended()));
    }

    private Answer hide(Call call) {
        SimulatedAccount account = world.writing();
        return Answer.ok(each(call, "added", account.hidden()::hide));
    }

    private Answer unhide(Call call) {
        SimulatedAccount account = world.writing();
        return Answer.ok(each(call, "deleted", account.hidden()::show));
    }

    private ObjectNode each(Call call, String counted, BiPredicate<String, Item> change) {
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.WITH_SHOW, call.body());
        ObjectNode counts = BulkBody.counts(Type.MOVIE, Type.SHOW, Type.SEASON).put("users", 0);
        bulk.entries().stream()
                .map(BulkBody.Entry::item)
                .filter(item -> fitting(call).contains(item.type()))
                .forEach(item -> BulkBody.count(counts, item, change.test(call.required("section"), item) ? 1 : 0));
        ObjectNode answer = Json.object();
        answer.set(counted, counts);
        answer.set("not_found", bulk.notFound());
        return answer;
    }
}
