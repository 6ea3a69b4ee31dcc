package dev.traktmcp.simulator.routes.sync;

import static dev.traktmcp.simulator.http.Auth.OPTIONAL;
import static dev.traktmcp.simulator.http.Auth.REQUIRED;
import static dev.traktmcp.simulator.http.Route.get;
import static dev.traktmcp.simulator.http.Route.post;

import dev.traktmcp.simulator.account.Collection;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Route;
import dev.traktmcp.simulator.http.RouteTable;
import dev.traktmcp.simulator.routes.view.Visitors;
import dev.traktmcp.simulator.routes.view.WireDates;
import dev.traktmcp.simulator.routes.view.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** "Sync", the collection. Collecting an item does not take it off the watchlist. */
public record CollectionRoutes(World world) implements RouteTable {
    private static final String[] QUERY =
            {"page", "limit", "extended", "available_on", "start_at", "end_at", "sort", "sort_by", "sort_how"};

    private static final Map<String, Set<String>> WORDS = Map.of(
            "media_type", Set.of("digital", "bluray", "hddvd", "dvd", "vcd", "vhs", "betamax", "laserdisc"),
            "resolution", Set.of("uhd_4k", "hd_1080p", "hd_1080i", "hd_720p", "sd_480p", "sd_480i", "sd_576p",
                    "sd_576i"),
            "hdr", Set.of("dolby_vision", "hdr10", "hdr10_plus", "hlg"),
            "audio", Set.of("dolby_digital", "dolby_digital_plus", "dolby_digital_plus_atmos", "dolby_truehd",
                    "dolby_atmos", "dolby_prologic", "dts", "dts_ma", "dts_hr", "dts_x", "auro_3d", "mp3", "mp2",
                    "aac", "lpcm", "ogg", "ogg_opus", "wma", "flac"),
            "audio_channels", Set.of("1.0", "2.0", "2.1", "3.0", "3.1", "4.0", "4.1", "5.0", "5.1", "5.1.2", "5.1.4",
                    "6.1", "7.1", "7.1.2", "7.1.4", "9.1", "10.1"),
            "3d", Set.of("true", "false"));

    @Override
    public List<Route> table() {
        List<Route> table = new ArrayList<>(
                List.of(post("/sync/collection", this::add), post("/sync/collection/remove", this::remove)));
        for (String tail : List.of("/{type:movies|shows|episodes}", "/{form:minimal}/{type:movies|shows|episodes}")) {
            table.add(get("/sync/collection" + tail, REQUIRED, call -> list(call, world.reading()), QUERY));
            table.add(get("/users/{user}/collection" + tail, OPTIONAL,
                    call -> Visitors.visit(world, call, account -> list(call, account)), QUERY));
        }
        return table;
    }

    private Answer list(Call call, SimulatedAccount account) {
        CollectionView view = new CollectionView(world.views(), call, account.collection().all());
        return call.extended().has("min") || call.parameter("form").isPresent() ? view.minimal() : view.rows();
    }

    private Answer add(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.AIRED, call.body());
        Collection collection = account.collection();
        long fresh = bulk.entries().stream().map(BulkBody.Entry::item).distinct()
                .filter(item -> !collection.has(item)).count();
        if (collection.size() + fresh > account.profile().collectionLimit()) {
            return Answer.empty(420)
                    .with("X-Upgrade-URL", "https://app.trakt.tv/vip")
                    .with("X-VIP-User", account.profile().vip())
                    .with("X-Account-Limit", account.profile().collectionLimit());
        }
        ObjectNode answer = Json.object();
        for (Collection.Change change : Collection.Change.values()) {
            answer.set(change.name().toLowerCase(Locale.ROOT), BulkBody.counts(Type.MOVIE, Type.EPISODE));
        }
        for (BulkBody.Entry entry : bulk.entries()) {
            Collection.Change change = account.collect(entry.item(), collectedAt(entry), metadata(entry));
            BulkBody.count(answer.withObject(change.name().toLowerCase(Locale.ROOT)), entry.item(), 1);
        }
        answer.set("not_found", bulk.notFound());
        return Answer.created(answer);
    }

    /** Null where the body has no readable date. */
    private static Instant collectedAt(BulkBody.Entry entry) {
        String sent = entry.attribute("collected_at").asString("");
        return sent.equals("released")
                ? HistoryRoutes.released(entry.item()).orElse(null)
                : WireDates.parse(sent).orElse(null);
    }

    /** Drops words that Trakt does not know; what Trakt does with them is undocumented. */
    private static Map<String, String> metadata(BulkBody.Entry entry) {
        Map<String, String> metadata = new TreeMap<>();
        WORDS.forEach((name, known) -> {
            JsonNode sent = entry.attribute(name);
            if (known.contains(sent.asString(""))) {
                metadata.put(name, sent.asString(""));
            }
        });
        return metadata;
    }

    private Answer remove(Call call) {
        SimulatedAccount account = world.writing();
        BulkBody bulk = new BulkBody(world, BulkBody.Reach.EVERY, call.body());
        ObjectNode deleted = BulkBody.counts(Type.MOVIE, Type.EPISODE);
        bulk.entries().forEach(entry -> BulkBody.count(deleted, entry.item(), account.discard(entry.item()) ? 1 : 0));
        ObjectNode answer = Json.object();
        answer.set("deleted", deleted);
        answer.set("not_found", bulk.notFound());
        return Answer.ok(answer);
    }
}
