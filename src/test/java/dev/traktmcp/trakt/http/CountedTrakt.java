package dev.traktmcp.trakt.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers as a test wants it, remembers what was sent, and has a person who can sign out and in. */
final class CountedTrakt implements Transport, AccessTokens {
    final List<Request> sent = new ArrayList<>();
    String token = "alice's";
    Function<Request, Response> answers = request -> answer(request, "[" + sent.size() + "]", Map.of());

    @Override
    public synchronized Response send(Request request) {
        sent.add(request);
        return answers.apply(request);
    }

    /** What was sent, as {@code GET /path?query}. */
    List<String> lines() {
        return sent.stream().map(request -> request.method() + " " + request.target()).toList();
    }

    @Override
    public Optional<String> access() {
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }

    @Override
    public Optional<String> renewed(String refused) {
        return Optional.empty();
    }

    static Response answer(Request request, String body, Map<String, String> headers) {
        return new Response(request.line(), 200, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Response status(Request request, int status) {
        return new Response(request.line(), status, Map.of(), new byte[0]);
    }

    static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
