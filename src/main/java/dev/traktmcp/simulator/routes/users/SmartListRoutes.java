package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.get;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Ignored;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** "Smart lists", which Trakt fills by filters: two of the sandbox's user and one of a friend, to read. */
public record SmartListRoutes(World world) {
    private static final int PAGE = 100;

    /**
     * @param genre the titles have it
     * @param from the first year, or null
     * @param ignoreWatched whether what the owner has seen is left out
     */
    private record SmartList(long trakt, String slug, String name, String owner, String privacy, Type type,
            String genre, Integer from, boolean ignoreWatched) {
        boolean isOpenTo(String viewer) {
            return privacy.equals("public") || owner.equals(viewer);
        }

        boolean isCalled(String id) {
            return slug.equals(id) || String.valueOf(trakt).equals(id);
        }

        boolean holds(Title title, SimulatedAccount account) {
            return title.facts().genres().contains(genre)
                    && (from == null || title.year() != null && title.year() >= from)
                    && !(ignoreWatched && Ignored.watched(account, title));
        }
    }

    private static final List<SmartList> ALL = List.of(
            new SmartList(2001, "crime-to-come", "Crime to Come", "sandbox", "private", Type.SHOW, "crime", null, true),
            new SmartList(2002, "new-animation", "New Animation", "sandbox", "public", Type.MOVIE, "animation", 2015,
                    false),
            new SmartList(2003, "robins-horror", "Robin's Horror", "robin", "public", Type.MOVIE, "horror", 1970,
                    false));

    public List<Route> table() {
        List<Route> table = new ArrayList<>(List.of(
                get("/users/{user}/smart-lists", OPTIONAL, this::all),
                get("/users/{user}/smart-lists/{list}", OPTIONAL, this::one),
                get("/smart-lists/{list}", OPTIONAL, this::one)));
        for (String tail : List.of("", "/{type}/{sort_by}/{sort_how}")) {
            table.add(get("/smart-lists/{list}/items" + tail, OPTIONAL, this::items, "page", "limit", "extended")
                    .knowing(Filters.NAMES));
        }
        return table;
    }

    private Answer all(Call call) {
        return Visitors.visit(world, call, account -> Answer.ok(Json.array(ALL.stream()
                .filter(list -> list.owner().equals(account.profile().slug()))
                .filter(list -> list.isOpenTo(call.user()))
                .map(SmartListRoutes::view).toList())));
    }

    private Answer one(Call call) {
        return visit(call, list -> Answer.ok(view(list)));
    }

    private Answer visit(Call call, Function<SmartList, Answer> answer) {
        return ALL.stream()
                .filter(list -> list.isCalled(call.required("list")) && list.isOpenTo(call.user()))
                .findFirst().map(answer).orElseGet(Answer::notFound);
    }

    private Answer items(Call call) {
        return visit(call, list -> {
            Optional<SimulatedAccount> owner = world.people().all().stream()
                    .filter(account -> account.profile().slug().equals(list.owner())).findFirst();
            List<Title> titles = owner.stream()
                    .flatMap(account -> world.catalogue().titles(list.type())
                            .filter(title -> list.holds(title, account) && Filters.of(call).test(title)))
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
                .put("created_at", "2026-01-01T06:00:00.000Z")
                .put("updated_at", "2026-01-01T06:00:00.000Z");
        node.putObject("ids").put("trakt", list.trakt()).put("slug", list.slug());
        node.putObject("images").putArray("posters");
        node.put("source", "popular").put("media_type", list.type().plural());
        ObjectNode filters = node.putObject("filters");
        filters.putArray("genres").add(list.genre());
        if (list.from() != null) {
            filters.putArray("years").add(list.from()).add(2030);
        }
        if (list.ignoreWatched()) {
            filters.put("ignore_watched", true);
        }
        return node;
    }
}
