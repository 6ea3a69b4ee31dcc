package dev.traktmcp.trakt;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.traktmcp.trakt.http.Novelty;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import dev.traktmcp.trakt.model.sync.OwnedEpisodes;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part "Collection" of the section "Sync" of Trakt's contract: the movies and episodes that the person owns. Safe
 * for use by several threads.
 */
public final class CollectionApi {
    // A page with fewer items than Trakt's smallest page here is the last one, whatever its headers lack.
    private static final int SMALLEST_PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final Transport transport;
    private final LongFunction<List<Season>> seasons;
    private final Novelty minimal = new Novelty();

    CollectionApi(Transport transport, ShowsApi shows) {
        this.transport = transport;
        this.seasons = show -> shows.seasons(String.valueOf(show));
    }

    private record Movies(Map<Long, Instant> dates) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Movies {
        }
    }

    private record Shows(Map<Long, Map<Long, Map<Long, Instant>>> dates) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Shows {
        }
    }

    /** When each owned movie was collected, by Trakt id, in the shortest answer that there is. */
    public Map<Long, Instant> movieDates() {
        return minimal(MediaType.MOVIE, response -> response.as(Movies.class).dates(), Map::size).orElseGet(() -> {
            Map<Long, Instant> dates = new LinkedHashMap<>();
            PageReader.all(transport, rows(MediaType.MOVIE), CollectionEntry.class).items().stream()
                    .filter(entry -> entry.movie() != null)
                    .forEach(entry -> dates.put(entry.movie().ids().trakt(), entry.collectedAt()));
            return dates;
        });
    }

    /** The owned episodes, in the shortest answer that there is. */
    public OwnedEpisodes episodes() {
        Optional<Map<Long, Map<Long, Map<Long, Instant>>>> dates =
                minimal(MediaType.SHOW, response -> response.as(Shows.class).dates(), CollectionApi::episodes);
        return new OwnedEpisodes(
                dates.map(Map::keySet).orElseGet(this::showIds), dates.orElseGet(Map::of), seasons, this::numbered);
    }

    private static int episodes(Map<Long, Map<Long, Map<Long, Instant>>> shows) {
        return shows.values().stream().flatMap(seasons -> seasons.values().stream()).mapToInt(Map::size).sum();
    }

    private Set<Long> showIds() {
        return PageReader.all(transport, rows(MediaType.SHOW), CollectionEntry.class).items().stream()
                .map(CollectionEntry::show).filter(Objects::nonNull)
                .map(show -> show.ids().trakt()).collect(Collectors.toSet());
    }

    private Map<Long, Map<Integer, Map<Integer, Instant>>> numbered() {
        Map<Long, Map<Integer, Map<Integer, Instant>>> dates = new LinkedHashMap<>();
        for (CollectionEntry entry : PageReader.all(transport, rows(MediaType.EPISODE), CollectionEntry.class)
                .items()) {
            entry.key().filter(key -> key.number() != null).ifPresent(key -> dates
                    .computeIfAbsent(key.id(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(key.season(), _ -> new LinkedHashMap<>())
                    .put(key.number(), entry.collectedAt()));
        }
        return dates;
    }

    private static Request rows(MediaType type) {
        return Request.get("sync", "collection", type.plural());
    }

    /**
     * Movies or episodes with titles and metadata.
     *
     * @param type movies or episodes
     * @param from the first day of collecting, or null for all; Trakt may send others, too
     * @param to the last one
     */
    public Page<CollectionEntry> all(MediaType type, @Nullable LocalDate from, @Nullable LocalDate to) {
        Request request = rows(type).with("extended", "metadata").with("start_at", from).with("end_at", to);
        return PageReader.all(transport, request, CollectionEntry.class);
    }

    /** All movies with titles and metadata; {@code inFull} with running times, too. */
    public Page<CollectionEntry> movies(boolean inFull) {
        return PageReader.all(transport,
                rows(MediaType.MOVIE).with("extended", inFull ? "full,metadata" : "metadata"), CollectionEntry.class);
    }

    /** All shows with an owned episode, with these episodes and their metadata; {@code inFull} as of movies. */
    public Page<CollectionEntry> shows(boolean inFull) {
        return PageReader.all(transport, rows(MediaType.SHOW)
                .with("extended", inFull ? "full,progress,metadata" : "progress,metadata"), CollectionEntry.class);
    }

    /**
     * Adds items; each may carry {@code collected_at} and metadata ({@code media_type}, {@code resolution}, …). Trakt
     * merges them into an existing copy. Fails with {@code LimitReached} where the account is full.
     */
    public WriteResult add(Items items) {
        return write(items, "sync", "collection");
    }

    public WriteResult remove(Items items) {
        return write(items, "sync", "collection", "remove");
    }

    private WriteResult write(Items items, String... path) {
        return transport.send(Request.post(path).json(items).harmlessTwice()).as(WriteResult.class);
    }

    /**
     * The dates that Trakt's contract calls minimal; empty where Trakt has them not, or sends rows instead. We read on
     * until a page brings nothing new, as these maps come without a page count.
     *
     * @param size how many items a page has
     */
    private <V> Optional<Map<Long, V>> minimal(MediaType type, Function<Response, Map<Long, V>> read,
            ToIntFunction<Map<Long, V>> size) {
        Request request = Request.get("sync", "collection", "minimal", type.plural())
                .with("limit", PageReader.LARGEST);
        Map<Long, V> all = new LinkedHashMap<>();
        for (int page = 1;; page++) {
            Request asked = request.with("page", page);
            Response response = minimal.ask(() -> transport.send(asked)).orElse(null);
            if (response == null || response.isList()) {
                return Optional.empty();
            }
            Map<Long, V> more = response.isEmpty() ? Map.of() : read.apply(response);
            int before = size.applyAsInt(all);
            more.forEach((id, value) -> all.merge(id, value, CollectionApi::both));
            if (size.applyAsInt(all) == before || page == MOST_PAGES
                    || size.applyAsInt(more) < response.number("X-Pagination-Limit").orElse(SMALLEST_PAGE)) {
                return Optional.of(all);
            }
        }
    }

    /** Of a show that two pages share, the episodes of both. */
    @SuppressWarnings("unchecked")
    private static <V> V both(V former, V latter) {
        if (!(former instanceof Map<?, ?> some && latter instanceof Map<?, ?> others)) {
            return latter;
        }
        Map<Object, Object> all = new LinkedHashMap<>(some);
        others.forEach((key, value) -> all.merge(key, value, CollectionApi::both));
        return (V) all;
    }
}
