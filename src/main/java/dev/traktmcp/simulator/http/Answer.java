package dev.traktmcp.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A response.
 *
 * @param type media type of the body; null without one
 */
public record Answer(int status, Map<String, String> headers, String type, byte[] body) {
    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    public static Answer created(JsonNode body) {
        return json(201, body);
    }

    public static Answer noContent() {
        return empty(204);
    }

    public static Answer notFound() {
        return empty(404);
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of(), JSON, Json.bytes(body));
    }

    /** Trakt sends most errors without a body. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), null, NOTHING);
    }

    static Answer html(int status, String text) {
        String page = "<!DOCTYPE html><html><head><title>" + text + "</title></head><body><h1>" + text
                + "</h1></body></html>";
        return new Answer(status, Map.of("Server", "cloudflare"), "text/html; charset=UTF-8", utf8(page));
    }

    /** Cloudflare's page for requests that it blocks. */
    static Answer blocked() {
        return html(403, "Sorry, you have been blocked");
    }

    public Answer with(String header, Object value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value.toString());
        return new Answer(status, more, type, body);
    }

    Answer without(String start) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.keySet().removeIf(name -> name.startsWith(start));
        return new Answer(status, fewer, type, body);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
