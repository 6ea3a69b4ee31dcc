package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.SearchHit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The section "Search" of Trakt's reference. */
public final class SearchApi {
    // What Trakt's query language would read as an operator; the backslash, because it introduces the others.
    private static final Pattern OPERATOR = Pattern.compile("[-+!(){}\\[\\]^\"~*?:/\\\\]|&&|\\|\\|");

    private final Transport transport;

    SearchApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * Search by text, fuzzy: it can miss the very title that was asked for. With all details.
     *
     * @param types one or several of {@code movie,show,episode,person,list}, separated by commas
     * @param query plain text; nothing in it is an operator
     * @param limit 1 to 250, better not above 50
     * @return best first
     */
    public List<SearchHit> text(String types, String query, int limit) {
        return transport.send(Request.get("search", types)
                        .with("query", escape(query))
                        .with("extended", "full")
                        .with("page", 1)
                        .with("limit", limit))
                .list(SearchHit.class);
    }

    /**
     * Titles that are exactly these words; Trakt sends three at most.
     *
     * @param type {@code movie}, {@code show} or {@code media} for both
     */
    public List<SearchHit> exact(String type, String query) {
        return transport.send(Request.get("search", type, "exact").with("query", query).with("extended", "full"))
                .list(SearchHit.class);
    }

    /**
     * What has this id: nothing, or several things where the id counts per type and no type is given.
     *
     * @param idType {@code trakt}, {@code imdb}, {@code tmdb} or {@code tvdb}
     * @param type of a movie, show, episode or person, or null for any
     */
    public List<SearchHit> byId(String idType, String id, @Nullable MediaType type) {
        return transport.send(Request.get("search", idType, id).with("type", type).with("extended", "full"))
                .list(SearchHit.class);
    }

    static String escape(String query) {
        return OPERATOR.matcher(query).replaceAll(found -> "\\\\" + Matcher.quoteReplacement(found.group()));
    }
}
