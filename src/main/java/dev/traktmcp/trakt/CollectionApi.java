package dev.traktmcp.trakt;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part "Collection" of the section "Sync" of Trakt's reference: the movies and episodes that the person owns. Safe
 * for use by several threads.
 */
public final class CollectionApi {
    // A page with fewer items than Trakt's smallest page here is the last one, whatever its headers lack.
    private static final int SMALLEST_PAGE = 100;
    private static final int MOST_PAGES = 100;

    private final Transport transport;

    CollectionApi(Transport transport) {
        this.transport = transport;
    }

    private record Movies(Map<Long, Instant> dates) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Movies {
        }
    }

    private record Shows(Map<Long, Map<Integer, Map<Integer, Instant>>> dates) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Shows {
        }
    }

    /** When each owned movie was collected, by Trakt id: the shortest answer there is. */
    public Map<Long, Instant> movieDates() {
        return map(MediaType.MOVIE, response -> response.as(Movies.class).dates());
    }

    /** When each owned episode was collected, by the show's Trakt id, season number and episode number. */
    public Map<Long, Map<Integer, Map<Integer, Instant>>> episodeDates() {
        return map(MediaType.SHOW, response -> response.as(Shows.class).dates());
    }

    /**
     * Movies or episodes with titles and metadata.
     *
     * @param type movies or episodes
     * @param from the first time of collecting, or null for all
     * @param to the last one
     */
    public Page<CollectionEntry> all(MediaType type, @Nullable Instant from, @Nullable Instant to) {
        Request request = Request.get("sync", "collection", type.plural()).with("extended", "metadata")
                .with("start_at", from).with("end_at", to);
        return PageReader.all(transport, request, CollectionEntry.class);
    }

    /** All shows with an owned episode, with these episodes and their metadata. */
    public Page<CollectionEntry> shows() {
        Request request =
                Request.get("sync", "collection", MediaType.SHOW.plural()).with("extended", "progress,metadata");
        return PageReader.all(transport, request, CollectionEntry.class);
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

    /** Reads on until a page brings nothing new, as these maps come without a page count. */
    private <K, V> Map<K, V> map(MediaType type, Function<Response, Map<K, V>> read) {
        Request request = Request.get("sync", "collection", type.plural()).with("extended", "min")
                .with("limit", PageReader.LARGEST);
        Map<K, V> all = new LinkedHashMap<>();
        for (int page = 1;; page++) {
            Response response = transport.send(request.with("page", page));
            Map<K, V> more = read.apply(response);
            boolean nothingNew = all.keySet().containsAll(more.keySet());
            all.putAll(more);
            if (nothingNew || page == MOST_PAGES
                    || more.size() < response.number("X-Pagination-Limit").orElse(SMALLEST_PAGE)) {
                return all;
            }
        }
    }
}
