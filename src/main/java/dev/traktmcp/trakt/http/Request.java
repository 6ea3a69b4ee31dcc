package dev.traktmcp.trakt.http;

import dev.traktmcp.trakt.model.sync.Piece;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request, independent of its host. It begins with a method and a path, {@code Request.get("shows", id)}; each
 * further method returns a copy. It never changes.
 *
 * @param path plain segments, not encoded: a slash in an id stays part of the id
 * @param query in the given order, not encoded
 * @param body the bytes to send, or null
 * @param repeatable whether sending it twice has the same effect on Trakt as sending it once; false for a POST unless
 *     its author calls {@link #harmlessTwice()}
 * @param pieces the items that it writes; none where it writes something else
 */
public record Request(
        String method,
        List<String> path,
        Map<String, String> query,
        Map<String, String> headers,
        byte @Nullable [] body,
        boolean repeatable,
        List<Piece> pieces) {

    public Request(String method, List<String> path, Map<String, String> query, Map<String, String> headers,
            byte @Nullable [] body, boolean repeatable) {
        this(method, path, query, headers, body, repeatable, List.of());
    }

    public Request {
        path = List.copyOf(path);
        if (path.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("an empty segment would be another path: " + path);
        }
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Map.copyOf(headers);
    }

    public static Request get(String... path) {
        return of("GET", true, path);
    }

    public static Request post(String... path) {
        return of("POST", false, path);
    }

    public static Request put(String... path) {
        return of("PUT", true, path);
    }

    public static Request delete(String... path) {
        return of("DELETE", true, path);
    }

    private static Request of(String method, boolean repeatable, String... path) {
        return new Request(method, List.of(path), Map.of(), Map.of(), null, repeatable);
    }

    /** Adds a query parameter; null leaves it out. */
    public Request with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new Request(method, path, more, headers, body, repeatable, pieces);
    }

    public Request header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, query, more, body, repeatable, pieces);
    }

    /** Sends a record or a map as JSON. */
    public Request json(Object value) {
        return new Request(method, path, query, headers, TraktJson.write(value), repeatable,
                value instanceof Piece.Several several ? several.pieces() : List.of());
    }

    /** Allows sending it again: for set-like writes (watchlist, ratings, collection, list items, removals). */
    public Request harmlessTwice() {
        return new Request(method, path, query, headers, body, true, pieces);
    }

    public boolean isWrite() {
        return !method.equals("GET");
    }

    /** Path and query, percent-encoded, with a leading slash. */
    public String target() {
        String encoded = path.stream().map(Request::encode).collect(Collectors.joining("/", "/", ""));
        return query.isEmpty() ? encoded : encoded + query.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Method and path, for messages and logs; without the query, which may say what somebody searches for. */
    public String line() {
        return method + " /" + String.join("/", path);
    }

    @Override
    public String toString() {
        return line();
    }

    private static String encode(String plain) {
        // A comma needs no encoding, and Trakt documents its lists ("full,episodes") with a bare one.
        String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8)
                .replace("+", "%20").replace("*", "%2A").replace("%2C", ",");
        // A segment of dots would climb the path, encoded or not.
        return switch (plain) {
            case "." -> "%2E";
            case ".." -> "%2E%2E";
            default -> encoded;
        };
    }
}
