package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Novelty;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.SearchHit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section "Search" of Trakt's reference. Safe for use by several threads. */
public final class SearchApi {
    // What Trakt's query language reads as an operator, and the backslash, which escapes them.
    private static final Pattern OPERATOR = Pattern.compile("[-+!(){}\\[\\]^\"~*?:/\\\\]|&&|\\|\\|");

    private final Transport transport;
    private final Novelty both = new Novelty();

    SearchApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * Searches by text, fuzzy: it can miss the very title that was asked for (seen in 2026). With all details.
     *
     * @param types one or several of movies, shows, episodes, people and lists
     * @param query plain text, without operators
     * @param limit 1 to 250, better not above 50
     * @return best first
     */
    public List<SearchHit> text(List<MediaType> types, String query, int limit) {
        return transport.send(Request.get("search", String.join(",", types.stream().map(MediaType::word).toList()))
                .with("query", escape(query))
                .with("extended", "full")
                .with("page", 1)
                .with("limit", limit))
                .list(SearchHit.class);
    }

    /**
     * Titles that consist of exactly these words; Trakt sends at most three. Both types at once are in the draft of
     * Trakt's contract only; where that is missing, we ask for one after the other.
     *
     * @param type movie, show, or null for both
     */
    public List<SearchHit> exact(@Nullable MediaType type, String query) {
        return type != null ? exact(type.word(), query)
                : both.ask(() -> exact("media", query)).orElseGet(() -> Stream.of(MediaType.MOVIE, MediaType.SHOW)
                        .flatMap(one -> exact(one.word(), query).stream()).toList());
    }

    private List<SearchHit> exact(String types, String query) {
        return transport.send(Request.get("search", types, "exact").with("query", query).with("extended", "full"))
                .list(SearchHit.class);
    }

    /**
     * The items with this id: none, or several where ids are unique only within a type and no type is given.
     *
     * @param idType {@code trakt}, {@code imdb}, {@code tmdb} or {@code tvdb}
     * @param type movie, show, episode or person, or null for any
     */
    public List<SearchHit> byId(String idType, String id, @Nullable MediaType type) {
        return transport.send(Request.get("search", idType, id).with("type", type).with("extended", "full"))
                .list(SearchHit.class);
    }

    static String escape(String query) {
        return OPERATOR.matcher(query).replaceAll(found -> "\\\\" + Matcher.quoteReplacement(found.group()));
    }
}
