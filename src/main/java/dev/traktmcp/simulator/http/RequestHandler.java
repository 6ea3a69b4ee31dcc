package dev.traktmcp.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Takes a request through the checks and its route to an answer. The lock, which both servers share, lets in one
 * request at a time, as they share the state.
 */
final class RequestHandler {
    private final Function<String, Routes> routes;
    private final RequestChecks gate;
    private final Optional<Consumer<String>> strict;
    private final ReentrantLock lock;

    /**
     * @param routes as somebody sees them, by their slug; by null without a token
     * @param strict is told of what no route takes, which is then refused; none lets it pass as Trakt does
     */
    RequestHandler(Function<String, Routes> routes, RequestChecks gate, Optional<Consumer<String>> strict,
            ReentrantLock lock) {
        this.routes = routes;
        this.gate = gate;
        this.strict = strict;
        this.lock = lock;
    }

    Answer answer(RawRequest request) {
        if (request.headers().getOrDefault("user-agent", "").isBlank()) {
            return Answer.blocked();
        }
        lock.lock();
        try {
            String user = gate.user(request.headers());
            Router.Match match =
                    new Router(routes.apply(user).near(request.parts())).match(request.method(), request.parts());
            return match instanceof Router.Match.Found(Route route, Map<String, String> parameters)
                    ? answer(request, route, parameters, user)
                    : noRoute(request, match instanceof Router.Match.WrongMethod ? 405 : 404);
        } finally {
            lock.unlock();
        }
    }

    private Answer noRoute(RawRequest request, int otherwise) {
        strict.ifPresent(told -> told.accept(request.method() + " " + request.path()));
        return Answer.empty(strict.isPresent() ? 501 : otherwise);
    }

    private Answer answer(RawRequest request, Route route, Map<String, String> parameters, String user) {
        Optional<Answer> refusal = gate.refuse(route, request.headers(), request.body().length > 0, user);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, String> query = request.query();
        if (strict.isPresent() && !route.query().containsAll(query.keySet())) {
            List<String> unknown = unknown(query.keySet(), route);
            strict.get().accept(request.method() + " " + request.path() + " with " + unknown);
            return Answer.json(400, Json.object().set("unknown", Json.strings(unknown)));
        }
        Optional<JsonNode> body = body(request, route);
        if (body.isEmpty() || !body.get().isObject()) {
            return Answer.empty(400);
        }
        Call call = new Call(request.method(), request.path(), parameters, query, body.get(), user);
        return Conditional.check(request, route.handler().apply(call));
    }

    private static Optional<JsonNode> body(RawRequest request, Route route) {
        if (request.body().length == 0) {
            return Optional.of(Json.object());
        }
        return route.auth() == Auth.PAGE ? request.form().map(Json::texts) : Json.parse(request.body());
    }

    private static List<String> unknown(Set<String> sent, Route route) {
        return sent.stream().filter(name -> !route.query().contains(name)).sorted().toList();
    }
}
