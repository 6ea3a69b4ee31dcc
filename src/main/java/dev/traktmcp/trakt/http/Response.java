package dev.traktmcp.trakt.http;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a server answered.
 *
 * @param request the method and path it answers, for messages
 * @param headers the first value of each, whatever the case of its name
 * @param body perhaps empty; shared, so not to be changed
 */
public record Response(String request, int status, Map<String, String> headers, byte[] body) {

    public Response {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A header that holds a whole number; empty where it is missing or holds something else. */
    public Optional<Integer> number(String name) {
        return header(name).map(String::strip).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** Whether there is nothing to read, which several of Trakt's GETs use to say "none" (204). */
    public boolean isEmpty() {
        return status == 204 || body.length == 0;
    }

    /** Whether a page for people came where JSON belongs: the mark of what stands before Trakt, and not of Trakt. */
    public boolean isHtml() {
        return header("Content-Type").filter(type -> type.toLowerCase(Locale.ROOT).contains("text/html")).isPresent();
    }

    /** How long the server asks to wait, where it says so in seconds, as Trakt and Cloudflare do. */
    public Optional<Duration> retryAfter() {
        return number("Retry-After").filter(seconds -> seconds > 0).map(Duration::ofSeconds);
    }

    /** The body as one object; an answer without one is {@code Unexpected}. */
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

    /** The body as one object, or nothing where there is no body. */
    public <T> Optional<T> ifAny(Class<T> type) {
        return isEmpty() ? Optional.empty() : Optional.of(as(type));
    }

    /** The body as a list; empty where there is no body. */
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
