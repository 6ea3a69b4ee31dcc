package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;
import static dev.traktmcp.simulator.http.Route.put;

import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.Watchlist.Entry;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Sync", the watchlist. */
public record WatchlistRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final String TYPES = "{type:all|movies|shows|seasons|episodes}";
    private static final String[] QUERY = {"page", "limit", "extended", "sort_by", "sort_how"};

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>(List.of(
                post("/sync/watchlist", this::add),
                post("/sync/watchlist/remove", this::remove),
                post("/sync/watchlist/reorder", this::reorder),
                put("/sync/watchlist", this::edit)));
        String sorted = "/" + TYPES + "/{sort_by}";
        for (String tail : List.of("", "/" + TYPES, sorted, sorted + "/{sort_how}")) {
            table.add(get("/sync/watchlist" + tail, REQUIRED, this::mine, QUERY).knowing(Filters.NAMES));
            table.add(get("/users/{user}/watchlist" + tail, OPTIONAL, this::somebodys, QUERY).knowing(Filters.NAMES));
        }
        return table;
    }

    private Answer mine(Call call) {
        return list(call, world.reading());
    }

    private Answer somebodys(Call call) {
        return Visitors.visit(world, call, account -> list(call, account));
    }

    private Answer list(Call call, SimulatedAccount account) {
        WatchlistOrder order = WatchlistOrder.of(call, account);
        List<Entry> ranked = account.watchlist().entries();
        Optional<Type> type = call.parameter("type").flatMap(Type::ofPlural);
        Predicate<Title> filter = Filters.of(call);
        List<Entry> shown = order.sort(ranked.stream()
                .filter(entry -> type.isEmpty() || entry.item().type() == type.get())
                .filter(entry -> filter.test(entry.item().title()))
                .toList());
        Map<Long, Integer> ranks = new HashMap<>();
        ranked.forEach(entry -> ranks.put(entry.id(), ranks.size() + 1));
        return Pagination.of(call, PAGE)
                .answer(shown, entry -> row(entry, ranks.get(entry.id()), call))
                .with("X-Sort-By", account.watchlist().settings().sortBy())
                .with("X-Sort-How", account.watchlist().settings().sortHow())
                .with("X-Applied-Sort-By", order.by())
                .with("X-Applied-Sort-How", order.how())
                .with("X-List-ID", account.profile().trakt());
    }

    private ObjectNode row(Entry entry, int rank, Call call) {
        ObjectNode row = Json.object()
                .put("rank", rank)
                .put("id", entry.id())
                .put("listed_at", WireDates.instant(entry.listedAt()))
                .put("notes", entry.notes());
        return world.views().put(row, entry.item(), call.extended());
    }

    private Answer add(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.ITSELF, call.body());
        long fresh = bulk.entries().stream().map(BulkBody.Entry::item).distinct()
                .filter(item -> !account.watchlist().has(item)).count();
        int limit = account.profile().watchlistLimit();
        if (account.watchlist().size() + fresh > limit) {
            return Answer.empty(420)
                    .with("X-Upgrade-URL", "https://app.trakt.tv/vip")
                    .with("X-VIP-User", account.profile().vip())
                    .with("X-Account-Limit", limit);
        }
        ObjectNode added = BulkBody.counts(Type.values());
        ObjectNode existing = BulkBody.counts(Type.values());
        for (BulkBody.Entry entry : bulk.entries()) {
            JsonNode notes = entry.attribute("notes");
            String kept = account.profile().vip() ? notes.asString(null) : null;
            BulkBody.count(account.list(entry.item(), kept) ? added : existing, entry.item(), 1);
        }
        ObjectNode answer = Json.object();
        answer.set("added", added);
        answer.set("existing", existing);
        answer.set("not_found", bulk.notFound());
        answer.set("list", summary(account));
        return Answer.created(answer);
    }

    private Answer remove(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.ITSELF, call.body());
        ObjectNode deleted = BulkBody.counts(Type.values());
        bulk.entries().forEach(entry -> BulkBody.count(deleted, entry.item(), account.unlist(entry.item()) ? 1 : 0));
        ObjectNode answer = Json.object();
        answer.set("deleted", deleted);
        answer.set("not_found", bulk.notFound());
        answer.set("list", summary(account));
        return Answer.ok(answer);
    }

    private Answer reorder(Call call) {
        SimulatedAccount account = world.writing();
        List<Long> ids = new ArrayList<>();
        call.body().path("rank").forEach(id -> ids.add(id.asLong(0)));
        List<Long> unknown = account.watchlist().reorder(ids);
        ObjectNode answer = Json.object().put("updated", ids.size() - unknown.size());
        unknown.forEach(answer.putArray("skipped_ids")::add);
        answer.set("list", summary(account));
        return Answer.ok(answer);
    }

    /** Its description and its usual order can be changed; the older reference has the answer, as for favorites. */
    private Answer edit(Call call) {
        SimulatedAccount account = world.writing();
        account.edit(account.watchlist().settings().changed(call.body()));
        PersonalList.Settings now = account.watchlist().settings();
        ObjectNode list = Json.object().put("name", now.name()).put("description", now.description())
                .put("privacy", now.privacy()).put("type", "watchlist")
                .put("display_numbers", now.displayNumbers()).put("allow_comments", now.allowComments())
                .put("sort_by", now.sortBy()).put("sort_how", now.sortHow())
                .put("created_at", WireDates.instant(account.profile().joined()))
                .put("comment_count", 0).put("likes", 0);
        list.setAll(summary(account));
        list.putObject("ids").put("trakt", account.profile().trakt()).put("slug", "watchlist");
        return Answer.ok(list.set("user", Social.user(account.profile(), false)));
    }

    private ObjectNode summary(SimulatedAccount account) {
        return Json.object()
                .put("updated_at", WireDates.instant(
                        account.activities().at("watchlist", "updated_at", account.profile().joined())))
                .put("item_count", account.watchlist().size());
    }
}
