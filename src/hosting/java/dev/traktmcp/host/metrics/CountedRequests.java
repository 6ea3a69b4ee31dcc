package dev.traktmcp.host.metrics;

import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.Requests;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the calls of tools that pass it. Safe for use by several threads. */
record CountedRequests(Requests behind, Predicate<String> isTool, Meters meters) implements Requests {
    @Override
    public Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer) {
        String tool = tool(request, isTool);
        if (tool == null) {
            return behind.handle(request, client, answer);
        }
        long begun = System.nanoTime();
        AtomicBoolean over = new AtomicBoolean();
        meters.begun();
        Consumer<String> end = outcome -> {
            if (!over.getAndSet(true)) {
                meters.ended(tool, outcome, Duration.ofNanos(System.nanoTime() - begun));
            }
        };
        Running running = behind.handle(request, client, given -> {
            end.accept(outcome(given));
            answer.accept(given);
        });
        return () -> {
            end.accept("cancelled");
            running.cancel();
        };
    }

    /** The tool that is called, {@code unknown} where there is none of that name; null for any other request. */
    static @Nullable String tool(Map<String, Object> request, Predicate<String> isTool) {
        if (!"tools/call".equals(request.get("method"))) {
            return null;
        }
        return request.get("params") instanceof Map<?, ?> call && call.get("name") instanceof String name
                && isTool.test(name) ? name : "unknown";
    }

    /** How a call ended: {@code done}, {@code failed} or {@code refused}. */
    static String outcome(Map<String, Object> answer) {
        if (answer.get("error") != null) {
            return "refused";
        }
        return answer.get("result") instanceof Map<?, ?> result && Boolean.TRUE.equals(result.get("isError"))
                ? "failed" : "done";
    }
}
