package dev.traktmcp.simulator.routes.sync;

import dev.traktmcp.simulator.account.Collection.Copy;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Call;
import dev.traktmcp.simulator.http.Json;
import dev.traktmcp.simulator.http.Pagination;
import dev.traktmcp.simulator.routes.view.Views;
import dev.traktmcp.simulator.routes.view.WireDates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A collection as Trakt lists it, in rows or as maps, the latest collected first (Trakt does not say). */
final class CollectionView {
    private static final int PAGE = 100;
    /** The highest limit of a page when seasons are wanted. */
    private static final int MOST_WITH_SEASONS = 100;

    private static final List<String> FIELDS =
            List.of("media_type", "resolution", "hdr", "audio", "audio_channels");

    private final Views views;
    private final Call call;
    private final Type type;
    private final List<Copy> copies;

    CollectionView(Views views, Call call, List<Copy> all) {
        this.views = views;
        this.call = call;
        this.type = Type.ofPlural(call.required("type")).orElseThrow();
        Optional<Instant> start = call.query("start_at").flatMap(WireDates::parse);
        Optional<Instant> end = call.query("end_at").flatMap(WireDates::parse);
        this.copies = all.stream()
                .filter(copy -> copy.item().type() == (type == Type.MOVIE ? Type.MOVIE : Type.EPISODE))
                .filter(copy -> start.isEmpty() || !copy.collectedAt().isBefore(start.get()))
                .filter(copy -> end.isEmpty() || !copy.collectedAt().isAfter(end.get()))
                .sorted(Comparator.comparing(Copy::collectedAt).reversed())
                .toList();
    }

    Answer rows() {
        if (type != Type.SHOW) {
            return Pagination.of(call, PAGE).answer(copies, this::row);
        }
        boolean seasons = call.extended().has("progress");
        return Pagination.of(call, PAGE, seasons ? MOST_WITH_SEASONS : Pagination.MOST)
                .answer(shows(), show -> row(show, seasons));
    }

    /** Without a page count, as on Trakt: readers go on until a page is empty. */
    Answer minimal() {
        Pagination pages = Pagination.of(call, PAGE);
        return type == Type.SHOW
                ? map(pages, shows(), show -> show.getFirst().item().title().ids().trakt(), this::dates)
                : map(pages, copies, copy -> copy.item().trakt(), copy -> date(copy.collectedAt()));
    }

    private static <T> Answer map(Pagination pages, List<T> all, Function<T, Long> id, Function<T, JsonNode> value) {
        ObjectNode map = Json.object();
        all.stream().skip((pages.page() - 1L) * pages.limit()).limit(pages.limit())
                .forEach(one -> map.set(id.apply(one).toString(), value.apply(one)));
        return Answer.ok(map);
    }

    private static JsonNode date(Instant instant) {
        return Json.object().put("at", WireDates.instant(instant)).get("at");
    }

    private List<List<Copy>> shows() {
        Map<Title, List<Copy>> byShow = copies.stream().collect(Collectors.groupingBy(copy -> copy.item().title()));
        return byShow.values().stream()
                .sorted(Comparator.comparing((List<Copy> show) -> show.getFirst().collectedAt()).reversed()
                        .thenComparing(show -> show.getFirst().item().title().ids().trakt()))
                .toList();
    }

    private ObjectNode row(Copy copy) {
        ObjectNode row = Json.object()
                .put("collected_at", WireDates.instant(copy.collectedAt()))
                .put("updated_at", WireDates.instant(copy.updatedAt()));
        views.put(row, copy.item(), call.extended());
        return withMetadata(row, copy);
    }

    private ObjectNode row(List<Copy> show, boolean seasons) {
        ObjectNode row = Json.object()
                .put("last_collected_at", WireDates.instant(show.getFirst().collectedAt()))
                .put("last_updated_at", WireDates.instant(
                        show.stream().map(Copy::updatedAt).max(Instant::compareTo).orElseThrow()))
                .put("type", "show");
        row.set("show", views.title(show.getFirst().item().title(), call.extended()));
        if (seasons) {
            ArrayNode rows = row.putArray("seasons");
            numbered(show).forEach((season, episodes) -> {
                ArrayNode inSeason = rows.addObject().put("number", season).putArray("episodes");
                episodes.forEach((number, copy) -> withMetadata(inSeason.addObject()
                        .put("number", number)
                        .put("collected_at", WireDates.instant(copy.collectedAt())), copy));
            });
        }
        return row;
    }

    private ObjectNode withMetadata(ObjectNode row, Copy copy) {
        if (call.extended().has("metadata")) {
            ObjectNode metadata = row.putObject("metadata");
            FIELDS.forEach(field -> metadata.put(field, copy.metadata().get(field)));
            metadata.put("3d", "true".equals(copy.metadata().get("3d")));
        }
        return row;
    }

    private JsonNode dates(List<Copy> show) {
        ObjectNode seasons = Json.object();
        numbered(show).forEach((season, episodes) -> episodes.forEach((number, copy) -> seasons.withObject("/" + season)
                .put(number.toString(), WireDates.instant(copy.collectedAt()))));
        return seasons;
    }

    private static Map<Integer, Map<Integer, Copy>> numbered(List<Copy> show) {
        return show.stream().collect(Collectors.groupingBy(
                copy -> copy.item().episode().season(), TreeMap::new,
                Collectors.toMap(copy -> copy.item().episode().number(), copy -> copy, (one, _) -> one, TreeMap::new)));
    }
}
