package dev.traktmcp;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox as another of Trakt's sources describes it: each method puts one more difference before it, for paths
 * that match a pattern.
 */
public final class Reshaping implements Transport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Transport next;

    public Reshaping(Transport next) {
        this.next = next;
    }

    @Override
    public Response send(Request request) {
        return next.send(request);
    }

    private Reshaping where(String path, Function<Request, Response> otherwise) {
        return new Reshaping(request -> request.line().matches(path) ? otherwise.apply(request) : next.send(request));
    }

    /** Nothing is there. */
    Reshaping missing(String path) {
        return where(path, request -> new Response(request.line(), 404, Map.of(), new byte[0]));
    }

    /** A body of that form is invalid. */
    Reshaping refused(String path, String body) {
        return where(path, request -> new String(request.body(), StandardCharsets.UTF_8).matches(body)
                ? new Response(request.line(), 422, Map.of(), new byte[0]) : next.send(request));
    }

    /** A word of {@code extended}, or all of them where it is empty, has no effect. */
    Reshaping ignoring(String path, String word) {
        return asked(path, request -> {
            Map<String, String> query = new LinkedHashMap<>(request.query());
            query.computeIfPresent("extended", (_, words) -> word.isEmpty() ? ""
                    : ("," + words + ",").replace("," + word + ",", ",").replaceAll("^,|,$", ""));
            query.values().removeIf(String::isEmpty);
            return new Request(request.method(), request.path(), query, request.headers(), request.body(),
                    request.repeatable());
        });
    }

    /** The request means another one. */
    Reshaping asked(String path, UnaryOperator<Request> instead) {
        return where(path, request -> next.send(instead.apply(request)));
    }

    /** The answer has another shape. */
    public Reshaping answered(String path, UnaryOperator<JsonNode> change) {
        return where(path, request -> {
            Response response = next.send(request);
            return response.status() != 200 ? response : new Response(response.request(), 200, response.headers(),
                    JSON.writeValueAsBytes(change.apply(JSON.readTree(response.body()))));
        });
    }
}
