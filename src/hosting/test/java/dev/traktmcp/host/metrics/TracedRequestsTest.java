package dev.traktmcp.host.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Protocol.Running;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracedRequestsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider =
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build();
    private final List<Map<String, Object>> answers = new ArrayList<>();
    private Map<String, Object> result = Map.of("isError", false);
    private boolean silent;

    private Running ask(String method, Map<String, Object> params) {
        return new TracedRequests((request, _, answer) -> {
            if (!silent) {
                answer.accept(Map.of("result", result));
            }
            return () -> {};
        }, "get_watchlist"::equals, provider.get("test"))
                .handle(JsonRpc.request(1, method, params), new Client.Nobody(), answers::add);
    }

    private SpanData only() {
        assertThat(spans.getFinishedSpanItems()).hasSize(1);
        return spans.getFinishedSpanItems().getFirst();
    }

    @Test
    void aCallIsPartOfTheTraceOfItsClient() {
        ask("tools/call", Map.of("name", "get_watchlist", "arguments", Map.of("title", "Heat"),
                "_meta", Map.of("traceparent", "00-" + TRACE + "-" + PARENT + "-01")));
        assertThat(only().getTraceId()).isEqualTo(TRACE);
        assertThat(only().getParentSpanId()).isEqualTo(PARENT);
        assertThat(only().getName()).isEqualTo("tools/call get_watchlist");
        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(only().toString()).doesNotContain("Heat");
        assertThat(answers).hasSize(1);
    }

    @Test
    void whatFailsOrIsCancelledSaysSo() {
        result = Map.of("isError", true);
        ask("tools/call", Map.of("name", "nothing of ours", "_meta", Map.of("traceparent", "not one")));
        assertThat(only().getName()).isEqualTo("tools/call unknown");
        assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        spans.reset();
        silent = true;
        ask("tools/call", Map.of("name", "get_watchlist")).cancel();
        assertThat(only().getAttributes().asMap().values()).contains("cancelled");
    }

    @Test
    void nothingElseIsTraced() {
        ask("tools/list", Map.of());
        ask("ping", Map.of());
        assertThat(spans.getFinishedSpanItems()).isEmpty();
        assertThat(answers).hasSize(2);
    }
}
