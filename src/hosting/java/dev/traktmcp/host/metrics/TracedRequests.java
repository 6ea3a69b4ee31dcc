package dev.traktmcp.host.metrics;

import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Protocol.Running;
import dev.traktmcp.mcp.Requests;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Gives OpenTelemetry a span for each call of a tool, in the trace that the client named in {@code _meta.traceparent}
 * (MCP 2026-07-28, W3C Trace Context). The names follow OpenTelemetry's conventions for MCP; nothing of what was asked
 * or answered is in it. Where nobody collects spans it costs next to nothing. Safe for use by several threads.
 */
record TracedRequests(Requests behind, Predicate<String> isTool, Tracer tracer) implements Requests {
    private static final String CALL = "tools/call";

    private static final TextMapGetter<Map<?, ?>> META =
            (meta, key) -> meta != null && meta.get(key) instanceof String value ? value : null;

    @Override
    public Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer) {
        String tool = CountedRequests.tool(request, isTool);
        if (tool == null) {
            return behind.handle(request, client, answer);
        }
        Map<?, ?> meta = request.get("params") instanceof Map<?, ?> call && call.get("_meta") instanceof Map<?, ?> given
                ? given : Map.of();
        Span span = tracer.spanBuilder(CALL + " " + tool)
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.current(), meta, META))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("mcp.method.name", CALL)
                .setAttribute("gen_ai.tool.name", tool)
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            Running running = behind.handle(request, client, given -> {
                end(span, CountedRequests.outcome(given));
                answer.accept(given);
            });
            return () -> {
                end(span, "cancelled");
                running.cancel();
            };
        }
    }

    /** The first end counts. */
    private static void end(Span span, String outcome) {
        if (!outcome.equals("done")) {
            span.setAttribute("error.type", outcome).setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
