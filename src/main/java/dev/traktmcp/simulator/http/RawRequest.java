package dev.traktmcp.simulator.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request before any check. Header names are in lower case. */
record RawRequest(String method, URI uri, Map<String, String> headers, byte[] body) {

    String path() {
        return uri.getPath();
    }

    /** The parts of the path, each decoded by itself. */
    List<String> parts() {
        return Arrays.stream(uri.getRawPath().substring(1).split("/"))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                query.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            }
        }
        return query;
    }

    Recorded recorded(int status) {
        return new Recorded(method, path(), query(), headers, new String(body, StandardCharsets.UTF_8), status);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
