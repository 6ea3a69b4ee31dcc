package dev.traktmcp.wiring;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.Pause;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.simulator.http.Site;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.util.HashMap;
import java.util.Map;

/**
 * The innermost transport to the sandbox, which lives in this process: without a network, whose client and server would
 * take most of the time to the first answer. Safe for use by several threads.
 *
 * @param agent our name, as the network's client sends it
 */
record SandboxTransport(Site site, String agent) implements Transport {
    private static final byte[] NOTHING = {};

    @Override
    public Response send(Request request) {
        if (Thread.currentThread().isInterrupted()) {
            throw Pause.cancelled();
        }
        if (Deadline.left().isZero()) {
            throw new Failure.Unreachable("the sandbox", false).raise();
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("User-Agent", agent);
        byte[] body = request.body();
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        Answer answer = site.answer(request.method(), request.target(), headers, body == null ? NOTHING : body)
                .orElseThrow(() -> new Failure.Unreachable("the sandbox", request.isWrite()).raise());
        Map<String, String> sent = new HashMap<>(answer.headers());
        if (answer.type() != null) {
            sent.put("Content-Type", answer.type());
        }
        return new Response(request.line(), answer.status(), sent, answer.body());
    }
}
