package dev.traktmcp;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers each request as it was answered the first time. */
final class RecordedAnswers implements Transport {
    private final Transport next;
    private final Map<String, Response> answers = new LinkedHashMap<>();

    RecordedAnswers(Transport next) {
        this.next = next;
    }

    void forget() {
        answers.clear();
    }

    /** The answers so far, each under its request. */
    synchronized Map<String, Response> all() {
        return new LinkedHashMap<>(answers);
    }

    @Override
    public synchronized Response send(Request request) {
        return answers.computeIfAbsent(key(request), _ -> next.send(request));
    }

    /** The same answers, but this one with another body. */
    Transport but(String key, byte[] body) {
        return request -> {
            Response before = send(request);
            return key(request).equals(key)
                    ? new Response(before.request(), before.status(), before.headers(), body) : before;
        };
    }

    private static String key(Request request) {
        String body = request.body() == null ? "" : " " + new String(request.body(), StandardCharsets.UTF_8);
        return request.method() + " " + request.target() + body;
    }
}
