package dev.traktmcp.trakt.http;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of a server.
 *
 * @param request the method and path that it answers, for messages
 * @param headers the first value of each; names ignore case
 * @param body may be empty; shared, so callers must not change it
 */
public record Response(String request, int status, Map<String, String> headers, byte[] body) {

    /** A header of ours, in seconds. */
    private static final String OLD = "Trakt-MCP-Old";

    public Response {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A header with a whole number; empty where it is missing or has another value. */
    public Optional<Integer> number(String name) {
        return header(name).map(String::strip).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** Whether there is nothing to read, by which several of Trakt's GETs say "none" (204). */
    public boolean isEmpty() {
        return status == 204 || body.length == 0;
    }

    /** Whether it is a JSON array, where Trakt may also send an object. */
    public boolean isList() {
        for (byte each : body) {
            if (each > ' ') {
                return each == '[';
            }
        }
        return false;
    }

    /** Whether it is an HTML page where JSON belongs: it then comes from a system before Trakt, not from Trakt. */
    public boolean isHtml() {
        return header("Content-Type").filter(type -> type.toLowerCase(Locale.ROOT).contains("text/html")).isPresent();
    }

    /** The same, used again although it was asked for so long ago that it should be asked for anew. */
    Response old(Duration age) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(OLD, String.valueOf(age.toSeconds()));
        return new Response(request, status, more, body);
    }

    /** How long ago it was asked for; empty for one that is as young as it should be. */
    Optional<Duration> age() {
        return number(OLD).map(Duration::ofSeconds);
    }

    /** How long the server asks to wait, in seconds, as Trakt and Cloudflare send it. */
    public Optional<Duration> retryAfter() {
        return number("Retry-After").filter(seconds -> seconds > 0).map(Duration::ofSeconds);
    }

    /** The body as one object; fails with {@code Unexpected} without one. */
    public <T> T as(Class<T> type) {
        try {
            T value = TraktJson.read(body, type);
            if (value == null) {
                throw unreadable(null);
            }
            return value;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** The body as a tree, with its texts as they came. */
    public JsonNode tree() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** The body as one object; empty without a body. */
    public <T> Optional<T> ifAny(Class<T> type) {
        return isEmpty() ? Optional.empty() : Optional.of(as(type));
    }

    /** The body as a list; empty without a body. */
    public <T> List<T> list(Class<T> type) {
        if (isEmpty()) {
            return List.of();
        }
        try {
            return TraktJson.readList(body, type);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private TraktException unreadable(@Nullable JacksonException cause) {
        return new TraktException(new Failure.Unexpected(request, status), cause);
    }

    @Override
    public String toString() {
        return request + " → " + status;
    }
}
