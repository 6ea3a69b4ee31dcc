package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.account.StoredPlay;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Sync", the watched history: one row for each play; adding is not idempotent. */
public record HistoryRoutes(World world) implements RouteTable {
    private static final int PAGE = 100;
    private static final String TYPES = "{type:all|movies|shows|seasons|episodes}";
    private static final String[] QUERY = {"start_at", "end_at", "page", "limit", "extended"};

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>(
                List.of(post("/sync/history", this::add), post("/sync/history/remove", this::remove)));
        for (String tail : List.of("", "/" + TYPES, "/" + TYPES + "/{id:#}")) {
            table.add(get("/sync/history" + tail, REQUIRED, call -> list(call, world.reading()), QUERY));
            table.add(get("/users/{user}/history" + tail, OPTIONAL,
                    call -> Visitors.visit(world, call, account -> list(call, account)), QUERY));
        }
        return table;
    }

    private Answer list(Call call, SimulatedAccount account) {
        Optional<Instant> start = call.query("start_at").flatMap(WireDates::parse);
        Optional<Instant> end = call.query("end_at").flatMap(WireDates::parse);
        List<StoredPlay> shown = account.history().newestFirst().stream()
                .filter(play -> start.isEmpty() || !play.watchedAt().isBefore(start.get()))
                .filter(play -> end.isEmpty() || !play.watchedAt().isAfter(end.get()))
                .filter(of(call))
                .toList();
        return Pagination.of(call, PAGE).answer(shown, play -> row(play, call));
    }

    /** Selects the plays of an item; for a show or a season, those of its episodes. */
    private static Predicate<StoredPlay> of(Call call) {
        Optional<Type> type = call.parameter("type").flatMap(Type::ofPlural);
        Optional<Long> id = call.parameter("id").map(Long::valueOf);
        return play -> {
            Item item = play.item();
            if (type.isEmpty()) {
                return true;
            }
            return switch (type.get()) {
                case MOVIE, EPISODE -> item.type() == type.get() && (id.isEmpty() || item.trakt() == id.get());
                case SHOW -> item.type() == Type.EPISODE && (id.isEmpty() || item.title().ids().trakt() == id.get());
                case SEASON -> item.type() == Type.EPISODE && (id.isEmpty() || item.title()
                        .season(item.episode().season()).filter(season -> season.trakt() == id.get()).isPresent());
            };
        };
    }

    private ObjectNode row(StoredPlay play, Call call) {
        ObjectNode row = Json.object()
                .put("id", play.id())
                .put("watched_at", WireDates.instant(play.watchedAt()))
                .put("action", play.action());
        return world.views().put(row, play.item(), call.extended());
    }

    private Answer add(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.AIRED, call.body());
        ObjectNode added = BulkBody.counts(Type.MOVIE, Type.EPISODE);
        for (BulkBody.Entry entry : bulk.entries()) {
            account.watch(entry.item(), watchedAt(entry), "watch");
            BulkBody.count(added, entry.item(), 1);
        }
        ObjectNode answer = Json.object();
        answer.set("added", added);
        answer.set("updated", BulkBody.counts(Type.MOVIE, Type.EPISODE));
        answer.set("not_found", bulk.notFound());
        return Answer.created(answer);
    }

    /** Reads a date, {@code released} or {@code unknown}; anything else, unix seconds included, means now. */
    private Instant watchedAt(BulkBody.Entry entry) {
        JsonNode sent = entry.attribute("watched_at");
        return switch (sent.isString() ? sent.stringValue() : "now") {
            case "unknown" -> Instant.EPOCH;
            case "released" -> released(entry.item()).orElse(world.now());
            case String text -> WireDates.parse(text).orElse(world.now());
        };
    }

    static Optional<Instant> released(Item item) {
        Title title = item.title();
        if (item.episode() == null) {
            return Optional.ofNullable(title.facts().released())
                    .map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return Optional.ofNullable(item.episode().firstAired())
                .map(aired -> aired.plus(Duration.ofMinutes(item.runtime())));
    }

    private Answer remove(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.EVERY, call.body());
        ObjectNode deleted = BulkBody.counts(Type.MOVIE, Type.EPISODE);
        for (BulkBody.Entry entry : bulk.entries()) {
            BulkBody.count(deleted, entry.item(), account.unwatch(entry.item()));
        }
        ObjectNode notFound = bulk.notFound();
        notFound.putArray("ids");
        call.body().path("ids").forEach(id -> account.unwatch(id.asLong(0)).ifPresentOrElse(
                play -> BulkBody.count(deleted, play.item(), 1), () -> notFound.withArray("ids").add(id)));
        ObjectNode answer = Json.object();
        answer.set("deleted", deleted);
        answer.set("not_found", notFound);
        return Answer.ok(answer);
    }
}
