package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.delete;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;
import static dev.traktmcp.simulator.http.Route.put;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.SmartList;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/** "Smart lists", which Trakt fills by filters. Each is known to everybody by its slug. */
public record SmartListRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final Set<String> FIELDS = Set.of("name", "source", "media_type", "filters", "privacy");

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>(List.of(
                get("/users/{user}/smart-lists", OPTIONAL, this::all),
                post("/users/{user}/smart-lists", this::create),
                get("/users/{user}/smart-lists/{list}", OPTIONAL, this::one),
                put("/users/{user}/smart-lists/{list}", this::edit),
                delete("/users/{user}/smart-lists/{list}", this::remove),
                get("/smart-lists/{list}", OPTIONAL, this::one)));
        for (String tail : List.of("", "/{type}/{sort_by}/{sort_how}")) {
            table.add(get("/smart-lists/{list}/items" + tail, OPTIONAL, this::items, "page", "limit", "extended")
                    .knowing(Filters.NAMES));
        }
        return table;
    }

    private Answer all(Call call) {
        return Visitors.visit(world, call, account -> Answer.ok(Json.array(account.lists().smart().all().stream()
                .filter(list -> isOpen(account, list, call.user()))
                .map(SmartListRoutes::view).toList())));
    }

    private Answer one(Call call) {
        return visit(call, (_, list) -> Answer.ok(view(list)));
    }

    /** Trakt's web client names these numbers. */
    private static int most(SimulatedAccount account) {
        return account.profile().vip() ? 50 : 3;
    }

    private Answer create(Call call) {
        if (!isMine(call)) {
            return Answer.empty(403);
        }
        if (!SmartListFilters.isValid(call.body(), true)) {
            return Answer.empty(422);
        }
        SimulatedAccount account = world.writing();
        if (account.lists().smart().all().size() >= most(account)) {
            return Answer.empty(420);
        }
        SmartList list = account.lists().smart().create(sent(call));
        ObjectNode made = Json.object();
        made.putObject("ids").put("trakt", list.trakt()).put("slug", list.slug());
        return Answer.created(made);
    }

    private static ObjectNode sent(Call call) {
        ObjectNode sent = Json.object();
        call.body().properties().stream().filter(field -> FIELDS.contains(field.getKey()))
                .forEach(field -> sent.set(field.getKey(), field.getValue()));
        return sent;
    }

    private Answer edit(Call call) {
        return change(call, (account, list) -> !SmartListFilters.isValid(call.body(), false) ? Answer.empty(422)
                : Answer.ok(view(account.lists().smart().edit(list, sent(call)))));
    }

    private Answer remove(Call call) {
        return change(call, (account, list) -> {
            account.lists().smart().remove(list);
            return Answer.noContent();
        });
    }

    private Answer change(Call call, BiFunction<SimulatedAccount, SmartList, Answer> answer) {
        if (!isMine(call)) {
            return Answer.empty(403);
        }
        SimulatedAccount account = world.writing();
        return account.lists().smart().find(call.required("list"))
                .map(list -> answer.apply(account, list)).orElseGet(Answer::notFound);
    }

    private static boolean isMine(Call call) {
        return Set.of("me", call.user()).contains(call.required("user"));
    }

    private Answer visit(Call call, BiFunction<SimulatedAccount, SmartList, Answer> answer) {
        for (SimulatedAccount account : world.people().all()) {
            for (SmartList list : account.lists().smart().all()) {
                boolean called = Set.of(list.slug(), String.valueOf(list.trakt())).contains(call.required("list"));
                if (called && isOpen(account, list, call.user())) {
                    return answer.apply(account, list);
                }
            }
        }
        return Answer.notFound();
    }

    private static boolean isOpen(SimulatedAccount owner, SmartList list, String viewer) {
        return owner.profile().slug().equals(viewer) || list.privacy().equals("public")
                || list.privacy().equals("friends") && viewer != null && owner.profile().friend();
    }

    private Answer items(Call call) {
        return visit(call, (owner, list) -> {
            List<Title> titles = SmartListFilters.titles(list, owner, world)
                    .filter(Filters.of(call))
                    .sorted(Comparator.comparingLong(title -> -title.facts().votes()))
                    .toList();
            return Pagination.of(call, PAGE).answer(titles, title -> Json.object()
                    .put("rank", titles.indexOf(title) + 1)
                    .put("type", title.type().singular())
                    .<ObjectNode>set(title.type().singular(), world.views().title(title, call.extended())));
        });
    }

    private static ObjectNode view(SmartList list) {
        ObjectNode node = Json.object()
                .put("name", list.name())
                .put("privacy", list.privacy())
                .put("created_at", WireDates.instant(list.createdAt()))
                .put("updated_at", WireDates.instant(list.updatedAt()));
        node.putObject("ids").put("trakt", list.trakt()).put("slug", list.slug());
        node.putObject("images").putArray("posters");
        node.put("source", list.source()).put("media_type", list.mediaType());
        node.set("filters", list.filters().isMissingNode() ? Json.object() : list.filters());
        return node;
    }
}
