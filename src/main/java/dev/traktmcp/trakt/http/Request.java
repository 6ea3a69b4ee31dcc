package dev.traktmcp.trakt.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request, independent of the host it goes to. Begins with a method and its path, {@code Request.get("shows", id)},
 * and grows by copies.
 *
 * @param path segments as they are, not encoded: a slash in an id stays part of the id
 * @param query in the order given, not encoded
 * @param body what is sent
 * @param repeatable whether sending it twice leaves Trakt as sending it once does; a POST counts as one that does not,
 *     until its author says so with {@link #harmlessTwice()}
 */
public record Request(
        String method,
        List<String> path,
        Map<String, String> query,
        Map<String, String> headers,
        byte @Nullable [] body,
        boolean repeatable) {

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
        return new Request(method, path, more, headers, body, repeatable);
    }

    public Request header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, query, more, body, repeatable);
    }

    /** Sends a record or a map as JSON. */
    public Request json(Object value) {
        return new Request(method, path, query, headers, TraktJson.write(value), repeatable);
    }

    /** For set-like writes (watchlist, ratings, collection, list items, removals): may be sent again. */
    public Request harmlessTwice() {
        return new Request(method, path, query, headers, body, true);
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

    /** Method and path, for messages and logs; the query may say what somebody looks for, so it stays out. */
    public String line() {
        return method + " /" + String.join("/", path);
    }

    @Override
    public String toString() {
        return line();
    }

    private static String encode(String plain) {
        // A comma needs no encoding, and Trakt's lists ("full,episodes") are documented with it bare.
        String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8)
                .replace("+", "%20").replace("*", "%2A").replace("%2C", ",");
        // A segment of dots alone would climb the path, encoded or not.
        return switch (plain) {
            case "." -> "%2E";
            case ".." -> "%2E%2E";
            default -> encoded;
        };
    }
}
