package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Recommendation;
import java.util.List;
import java.util.Map;

/**
 * The section "Recommendations" of Trakt's reference: what the signed-in person may like, with all details, best first,
 * without what they have watched. A type is {@code movies} or {@code shows}; there are at most 100, and no pages. Safe
 * for use by several threads.
 */
public final class RecommendationsApi {
    /** The most that Trakt sends. */
    public static final int MOST = 100;

    private final Transport transport;

    RecommendationsApi(Transport transport) {
        this.transport = transport;
    }

    /** With reasons; newer than Trakt's published reference (seen in 2026), so it may be missing. */
    public List<Recommendation> withReasons(MediaType type, Map<String, String> filters) {
        return transport.send(asked(Request.get(type.plural(), "recommendations"), filters)).list(Recommendation.class);
    }

    /** Without reasons. */
    public List<Media> plain(MediaType type, Map<String, String> filters) {
        return List.copyOf(transport.send(asked(Request.get("recommendations", type.plural()), filters))
                .list(TitlesApi.kind(type)));
    }

    private static Request asked(Request request, Map<String, String> filters) {
        return ChartsApi.filtered(request, filters).with("limit", MOST);
    }
}
