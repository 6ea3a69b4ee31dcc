package dev.traktmcp.simulator.routes.users;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.PersonalList;
import dev.traktmcp.simulator.account.PersonalList.Entry;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.CataloguePerson;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.sync.BulkBody;
import dev.traktmcp.simulator.routes.view.Filters;
import dev.traktmcp.simulator.routes.view.Social;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Users: list items": what is on personal lists, people included. */
public record ListItemRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final String[] QUERY = {"page", "limit", "extended", "sort_by", "sort_how"};

    private record Member(Item item, CataloguePerson person, String notes) {}

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>();
        String items = "/users/{user}/lists/{list}/items";
        for (String tail : List.of("", "/{type}", "/{type}/{sort_by}", "/{type}/{sort_by}/{sort_how}")) {
            table.add(get("/lists/{list:#}/items" + tail, OPTIONAL, this::anybodys, QUERY).knowing(Filters.NAMES));
            table.add(get(items + tail, OPTIONAL, this::somebodys, QUERY).knowing(Filters.NAMES));
        }
        table.add(post(items, change(this::add)));
        table.add(post(items + "/remove", change(this::remove)));
        table.add(post(items + "/reorder", change(this::reorder)));
        return table;
    }

    private Answer anybodys(Call call) {
        return ListPlace.of(world, Long.parseLong(call.required("list")))
                .filter(place -> place.isOpenTo(null))
                .map(place -> rows(call, place))
                .orElseGet(Answer::notFound);
    }

    private Answer somebodys(Call call) {
        return ListPlace.visit(world, call, place -> rows(call, place));
    }

    private Function<Call, Answer> change(BiFunction<Call, ListPlace, Answer> write) {
        return call -> ListPlace.change(world, call, false, place -> write.apply(call, place));
    }

    private Answer rows(Call call, ListPlace place) {
        return rows(call, place, call.parameter("type").map(csv -> List.of(csv.split(","))).orElse(List.of()));
    }

    /** @param types the types to show; all where it is empty */
    Answer rows(Call call, ListPlace place, List<String> types) {
        ListOrder order = ListOrder.of(call, place);
        Predicate<Entry> fits = entry -> entry.person() != null || Filters.of(call).test(entry.item().title());
        List<Entry> shown = order.sort(place.list().entries().stream()
                .filter(entry -> types.isEmpty() || types.contains(type(entry)))
                .filter(fits)
                .toList());
        return Pagination.of(call, PAGE)
                .answer(shown, entry -> row(entry, place.list().rank(entry), call))
                .with("X-Sort-By", place.list().settings().sortBy())
                .with("X-Sort-How", place.list().settings().sortHow())
                .with("X-Applied-Sort-By", order.by())
                .with("X-Applied-Sort-How", order.how());
    }

    private static String type(Entry entry) {
        return entry.person() != null ? "person" : entry.item().type().singular();
    }

    private ObjectNode row(Entry entry, int rank, Call call) {
        ObjectNode row = Json.object()
                .put("rank", rank)
                .put("id", entry.id())
                .put("listed_at", WireDates.instant(entry.listedAt()))
                .put("notes", entry.notes());
        return entry.person() == null
                ? world.views().put(row, entry.item(), call.extended())
                : row.put("type", "person").set("person", Social.person(entry.person(), call.extended()));
    }

    private Answer add(Call call, ListPlace place) {
        SimulatedAccount account = place.owner();
        boolean vip = account.profile().vip();
        ObjectNode notFound = Json.object();
        List<Member> members = members(call.body(), notFound);
        long fresh = members.stream().filter(one -> !place.list().has(one.item(), one.person())).distinct().count();
        if (place.list().entries().size() + fresh > (vip ? 5_000 : 250)
                || account.lists().items() + fresh > (vip ? 100_000 : 1_000)) {
            return Answer.empty(420);
        }
        ObjectNode added = counts();
        ObjectNode existing = counts();
        PersonalList list = place.list();
        for (Member one : members) {
            boolean there = list.has(one.item(), one.person());
            count(there ? existing : added, one);
            list = there ? list : account.lists().plus(
                    list, one.item(), one.person(), world.now(), vip ? one.notes() : null);
        }
        ObjectNode answer = Json.object();
        answer.set("added", added);
        answer.set("existing", existing);
        return Answer.created(ended(answer, notFound, list));
    }

    private Answer remove(Call call, ListPlace place) {
        ObjectNode notFound = Json.object();
        ObjectNode deleted = counts();
        PersonalList list = place.list();
        for (Member one : members(call.body(), notFound)) {
            if (list.has(one.item(), one.person())) {
                count(deleted, one);
                list = place.owner().lists().minus(list, one.item(), one.person());
            }
        }
        ObjectNode answer = Json.object();
        answer.set("deleted", deleted);
        return Answer.ok(ended(answer, notFound, list));
    }

    Answer reorder(Call call, ListPlace place) {
        List<Entry> first = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        call.body().path("rank").forEach(id -> place.list().entries().stream()
                .filter(entry -> entry.id() == id.asLong(0)).findFirst()
                .ifPresentOrElse(first::add, () -> unknown.add(id.asLong(0))));
        Stream<Entry> rest = place.list().entries().stream().filter(entry -> !first.contains(entry));
        List<Entry> all = Stream.concat(first.stream(), rest).toList();
        PersonalList list = place.owner().lists().arrange(place.list(), all);
        ObjectNode answer = Json.object().put("updated", first.size());
        unknown.forEach(answer.putArray("skipped_ids")::add);
        return Answer.ok(answer.<ObjectNode>set("list", state(list)));
    }

    private List<Member> members(JsonNode body, ObjectNode notFound) {
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.ITSELF, body);
        List<Member> members = new ArrayList<>(bulk.entries().stream()
                .map(entry -> new Member(entry.item(), null, entry.attribute("notes").asString(null)))
                .toList());
        notFound.setAll(bulk.notFound());
        notFound.putArray("people");
        body.path("people").forEach(sent -> person(sent.path("ids")).ifPresentOrElse(
                person -> members.add(new Member(null, person, sent.path("notes").asString(null))),
                () -> notFound.withArray("people").add(sent)));
        return members;
    }

    private Optional<CataloguePerson> person(JsonNode ids) {
        return world.catalogue().people().stream()
                .filter(person -> ids.path("trakt").asLong(0) == person.trakt()
                        || person.slug().equals(ids.path("slug").asString(""))
                        || ids.path("imdb").asString("").equals(person.imdb()))
                .findFirst();
    }

    private static ObjectNode counts() {
        return BulkBody.counts(Type.values()).put("people", 0);
    }

    private static void count(ObjectNode counts, Member one) {
        if (one.item() != null) {
            BulkBody.count(counts, one.item(), 1);
        } else {
            counts.put("people", counts.path("people").asInt(0) + 1);
        }
    }

    static ObjectNode ended(ObjectNode answer, ObjectNode notFound, PersonalList list) {
        answer.set("not_found", notFound);
        answer.set("list", state(list));
        return answer;
    }

    private static ObjectNode state(PersonalList list) {
        return Json.object()
                .put("updated_at", WireDates.instant(list.updatedAt()))
                .put("item_count", list.entries().size());
    }
}
