package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;
import static dev.traktmcp.simulator.http.Route.put;

import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.sync.BulkBody;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** "Sync: favorites" and "Users: favorites": movies and shows, in an order, a hundred at most. */
public record FavoriteRoutes(World world) implements RouteTable {
    static final int MOST = 100;
    private static final String TYPES = "{type:all|movies|shows}";
    private static final String[] QUERY = {"page", "limit", "extended", "sort_by", "sort_how"};

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>(List.of(
                post("/sync/favorites", this::add),
                post("/sync/favorites/remove", this::remove),
                post("/sync/favorites/reorder", call -> items().reorder(call, mine(world.writing()))),
                put("/sync/favorites", this::edit)));
        String sorted = "/" + TYPES + "/{sort_by}";
        for (String tail : List.of("", "/" + TYPES, sorted, sorted + "/{sort_how}")) {
            table.add(get("/sync/favorites" + tail, REQUIRED, call -> list(call, world.reading()), QUERY)
                    .knowing(Filters.NAMES));
            table.add(get("/users/{user}/favorites" + tail, OPTIONAL,
                    call -> Visitors.visit(world, call, account -> list(call, account)), QUERY)
                    .knowing(Filters.NAMES));
        }
        return table;
    }

    private ListItemRoutes items() {
        return new ListItemRoutes(world);
    }

    private static ListPlace mine(SimulatedAccount account) {
        return new ListPlace(account, account.lists().favorites());
    }

    private Answer list(Call call, SimulatedAccount account) {
        Optional<Type> type = call.parameter("type").flatMap(Type::ofPlural);
        return items().rows(call, mine(account), type.map(Type::singular).map(List::of).orElse(List.of()));
    }

    private Answer add(Call call) {
        SimulatedAccount account = world.writing();
        PersonalList list = account.lists().favorites();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.ITSELF, call.body());
        List<BulkBody.Entry> titles = titles(bulk);
        PersonalList before = list;
        if (list.entries().size() + titles.stream().map(BulkBody.Entry::item).distinct()
                .filter(item -> !before.has(item, null)).count() > MOST) {
            return Answer.empty(420);
        }
        ObjectNode added = BulkBody.counts(Type.MOVIE, Type.SHOW);
        ObjectNode existing = BulkBody.counts(Type.MOVIE, Type.SHOW);
        for (BulkBody.Entry one : titles) {
            boolean there = list.has(one.item(), null);
            BulkBody.count(there ? existing : added, one.item(), 1);
            list = there ? list : account.lists().plus(
                    list, one.item(), null, world.now(), one.attribute("notes").asString(null));
        }
        ObjectNode answer = Json.object();
        answer.set("added", added);
        answer.set("existing", existing);
        return Answer.created(ListItemRoutes.ended(answer, bulk.notFound(), list));
    }

    private Answer remove(Call call) {
        SimulatedAccount account = world.writing();
        PersonalList list = account.lists().favorites();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.ITSELF, call.body());
        ObjectNode deleted = BulkBody.counts(Type.MOVIE, Type.SHOW);
        for (BulkBody.Entry one : titles(bulk)) {
            if (list.has(one.item(), null)) {
                BulkBody.count(deleted, one.item(), 1);
                list = account.lists().minus(list, one.item(), null);
            }
        }
        ObjectNode answer = Json.object();
        answer.set("deleted", deleted);
        return Answer.ok(ListItemRoutes.ended(answer, bulk.notFound(), list));
    }

    /** Its description and its usual order can be changed. */
    private Answer edit(Call call) {
        SimulatedAccount account = world.writing();
        PersonalList list = account.lists().favorites();
        return Answer.ok(new ListPlace(
                account, account.lists().edit(list, list.settings().changed(call.body()))).view()
                .put("type", "favorites"));
    }

    /** Trakt keeps no seasons and no episodes here. */
    private static List<BulkBody.Entry> titles(BulkBody bulk) {
        return bulk.entries().stream()
                .filter(entry -> entry.item().type() == Type.MOVIE || entry.item().type() == Type.SHOW)
                .toList();
    }
}
