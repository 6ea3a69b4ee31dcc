package dev.traktmcp.simulator.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return pairs(uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    /** The fields of the form that is the body; empty when it is none. */
    Optional<Map<String, String>> form() {
        try {
            return Optional.of(pairs(new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> pairs(String raw) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                pairs.put(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
            }
        }
        return pairs;
    }

    Recorded recorded(int status) {
        return new Recorded(method, path(), query(), headers, new String(body, StandardCharsets.UTF_8), status);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
