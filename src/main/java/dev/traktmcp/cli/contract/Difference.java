package dev.traktmcp.cli.contract;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The lines of docs/trakt-contract.md on which Trakt's descriptions differ, and how an answer shows which is right. */
enum Difference {
    PRICES(false, trakt -> sold(body(trakt, Request.get("movies", "the-matrix-1999", "watchnow", "us")))),
    STATS_NETWORK(true, trakt -> there(body(trakt, Request.get("users", "me", "stats")), "network", "C, B", "W")),
    LOOKUP_PAGES(false, trakt -> pages(trakt.apply(Request.get("search", "imdb", "tt0133093")), "C, B", "P")),
    YEAR_CHARTS(false, trakt -> {
        Request year = Request.get("movies", "watched", "yearly").with("limit", 5);
        return body(trakt, year).equals(body(trakt, Request.get("movies", "watched", "weekly").with("limit", 5)))
                ? "those of a week (P)" : "of their own (C)";
    }),
    CALENDAR_RELEASED(false, trakt -> there(first(trakt, Request.get(
            "calendars", "all", "shows", LocalDate.now(ZoneOffset.UTC).minusDays(7).toString(), "7")), "released",
            "P", "C")),
    FAVORITED_BY(true, trakt -> there(first(trakt, Request.get("recommendations", "movies").with("limit", 1)),
            "favorited_by", "C, B", "P")),
    REASONED_RECOMMENDATIONS(true, trakt -> known(
            trakt.apply(Request.get("movies", "recommendations").with("limit", 1)), "P", "C")),
    FRIENDS_OF_TITLE(true, trakt -> known(
            trakt.apply(Request.get("movies", "the-matrix-1999", "social").with("limit", 1)), "P", "C")),
    EXACT_MEDIA(false, trakt -> known(
            trakt.apply(Request.get("search", "media", "exact").with("query", "heat")), "P", "C")),
    COMMENT_FEED(false, trakt -> first(trakt, Request.get("comments", "trending", "all", "movies").with("limit", 1))
            .map(row -> row.path("comment").isObject() ? "comments with their title (B, W)"
                    : row.path("comment").isString() ? "comments alone (C)" : neither(row.path("comment")))
            .orElse(ContractCheck.NOTHING)),
    WATCHED_SEASONS(true, trakt -> there(first(trakt, Request.get("sync", "watched", "shows").with("limit", 1)),
            "seasons", "C, B", "only when asked for", "P")),
    SCORE(false, trakt -> first(trakt, Request.get("search", "movie").with("query", "matrix").with("limit", 1))
            .map(row -> row.path("score").isIntegralNumber() ? "a whole number (C)"
                    : row.path("score").isNumber() ? "a decimal (B)" : neither(row.path("score")))
            .orElse(ContractCheck.NOTHING)),
    PAGE_SIZE(false, trakt -> trakt.apply(Request.get("movies", "popular"))
            .flatMap(response -> response.number("X-Pagination-Limit"))
            .map(size -> size == 100 ? "100 (P)" : size == 10 ? "10 (B)" : "neither: " + size)
            .orElse(ContractCheck.NOTHING)),
    PLAYBACK_PAGES(true, trakt -> pages(trakt.apply(Request.get("sync", "playback")), "C, B", "W")),
    WATCHED_MAP(true, trakt -> {
        JsonNode body = body(trakt, Request.get("sync", "watched", "movies").with("extended", "min")).orElse(null);
        return body == null ? ContractCheck.NOTHING : body.isObject() ? "a map of ids (C, W)"
                : body.isArray() ? "a list (B)" : neither(body);
    }),
    LIMITS(true, trakt -> body(trakt, Request.get("users", "settings")).map(body -> body.path("limits"))
            .map(limits -> !limits.isObject() ? neither(limits)
                    : limits.has("collection") ? "with collection (B)" : "without it (C)")
            .orElse(ContractCheck.NOTHING)),
    SMART_LIST_ITEMS(true, trakt -> first(trakt, Request.get("users", "me", "smart-lists"))
            .map(list -> Request.get("smart-lists", list.at("/ids/slug").asString(""), "items").with("limit", 1))
            .map(items -> trakt.apply(items).isPresent()
                    ? "by a short path (its correction)" : "by type and order (C, P, W)")
            .orElse(ContractCheck.NOTHING));

    /** Whether it needs somebody who is signed in. */
    final boolean own;

    /** What to print, of a way to ask, which gives nothing for a path that Trakt does not know. */
    final Function<Function<Request, Optional<Response>>, String> probe;

    Difference(boolean own, Function<Function<Request, Optional<Response>>, String> probe) {
        this.own = own;
        this.probe = probe;
    }

    /** {@code stats-network}, as in the document. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<JsonNode> body(Function<Request, Optional<Response>> trakt, Request request) {
        return trakt.apply(request).filter(response -> !response.isEmpty()).map(Response::tree);
    }

    private static Optional<JsonNode> first(Function<Request, Optional<Response>> trakt, Request request) {
        return body(trakt, request).filter(rows -> !rows.isEmpty()).map(rows -> rows.path(0));
    }

    private static String there(Optional<JsonNode> object, String field, String yes, String no) {
        return there(object, field, yes, "not there", no);
    }

    private static String there(Optional<JsonNode> object, String field, String yes, String otherwise, String no) {
        return object.map(found -> found.has(field) ? "there (" + yes + ")" : otherwise + " (" + no + ")")
                .orElse(ContractCheck.NOTHING);
    }

    private static String known(Optional<Response> response, String yes, String no) {
        return response.isPresent() ? "there (" + yes + ")" : "unknown (" + no + ")";
    }

    private static String pages(Optional<Response> response, String yes, String no) {
        return response.map(found -> found.header("X-Pagination-Page").isPresent()
                ? "paginated (" + yes + ")" : "in one piece (" + no + ")").orElse(ContractCheck.NOTHING);
    }

    private static String sold(Optional<JsonNode> countries) {
        return countries.map(all -> all.path("us").path("purchase").path(0).path("prices"))
                .map(prices -> prices.path("purchase").isNull() ? prices.path("rent") : prices.path("purchase"))
                .map(price -> price.isString() ? "text (C)" : price.isNumber() ? "a number (B)" : neither(price))
                .orElse(ContractCheck.NOTHING);
    }

    /** The kind of JSON, and nothing of what is in it. */
    private static String neither(JsonNode other) {
        return "neither: " + other.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
