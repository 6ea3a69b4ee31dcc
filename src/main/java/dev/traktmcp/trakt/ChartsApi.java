package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.ChartEntry;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the sections "Movies" and "Shows" of Trakt's reference, the best first. A type is movies or shows.
 * Filters have Trakt's own names; Trakt silently ignores one that it does not know (seen in 2026). Safe for use by
 * several threads.
 */
public final class ChartsApi {
    private final Transport transport;

    ChartsApi(Transport transport) {
        this.transport = transport;
    }

    /** @param chart {@code trending} or {@code anticipated} */
    public Page<ChartEntry> page(MediaType type, String chart, Map<String, String> filters, int page, int limit) {
        return wrapped(filtered(Request.get(type.plural(), chart), filters), page, limit);
    }

    /**
     * Movies and shows in one list; the section "Media".
     *
     * @param chart {@code trending} or {@code anticipated}
     */
    public Page<ChartEntry> mixed(String chart, Map<String, String> filters, int page, int limit) {
        return wrapped(filtered(Request.get("media", chart), filters), page, limit);
    }

    /**
     * @param chart {@code watched}, {@code played}, {@code collected}, {@code favorited} or {@code streaming}
     * @param period {@code daily}, {@code weekly}, {@code monthly} or, except for {@code streaming}, {@code all}; Trakt
     *     reads any other as weekly (seen in 2026)
     */
    public Page<ChartEntry> page(
            MediaType type, String chart, @Nullable String period, Map<String, String> filters, int page, int limit) {
        Request request = period == null
                ? Request.get(type.plural(), chart) : Request.get(type.plural(), chart, period);
        return wrapped(filtered(request, filters), page, limit);
    }

    /** The titles with the most and best ratings; the entries have no figures. */
    public Page<ChartEntry> popular(MediaType type, Map<String, String> filters, int page, int limit) {
        Page<Media> bare =
                TitlesApi.media(transport, filtered(Request.get(type.plural(), "popular"), filters), type, page, limit);
        return new Page<>(bare.items().stream().map(ChartEntry::of).toList(), bare.total(), bare.complete(),
                bare.sortedBy());
    }

    /** The ten films that earned most in American cinemas last weekend; without filters. */
    public List<ChartEntry> boxOffice() {
        return transport.send(Request.get(MediaType.MOVIE.plural(), "boxoffice").with("extended", "full"))
                .list(ChartEntry.class);
    }

    private Page<ChartEntry> wrapped(Request request, int page, int limit) {
        return PageReader.one(transport, request, ChartEntry.class, page, limit);
    }

    static Request filtered(Request request, Map<String, String> filters) {
        Request full = request.with("extended", "full");
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            full = full.with(filter.getKey(), filter.getValue());
        }
        return full;
    }
}
