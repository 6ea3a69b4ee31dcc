package dev.traktmcp.host.metrics;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.trakt.http.Transport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The meters of a hosted server, in the format of Prometheus. All tags are words of ours, so there are never many
 * series. Safe for use by several threads.
 */
public final class Meters {
    /** More than there are tools and outcomes together; a bug must not fill the memory. */
    private static final int MOST_SERIES = 2_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger remaining = new AtomicInteger(-1);

    public Meters() {
        registry.config().meterFilter(MeterFilter.maximumAllowableMetrics(MOST_SERIES));
        show("trakt_mcp.calls.running", running::get);
        show("trakt.limit.remaining", remaining::get);
        new UptimeMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
    }

    /** Counts the calls of tools that somebody answers, by tool and outcome, and traces them. */
    public Answers counted(Answers answers, Predicate<String> isTool) {
        return answers.through(new CountedRequests(new TracedRequests(answers, isTool,
                GlobalOpenTelemetry.getTracer("dev.traktmcp")), isTool, this));
    }

    /** Counts and times the requests over a wire to Trakt, by section and status. */
    public Transport watched(Transport wire) {
        return new WatchedTransport(wire, this);
    }

    /** Shows a number whenever somebody looks. */
    public void show(String name, Supplier<Number> number) {
        Gauge.builder(name, number).register(registry);
    }

    /** What Prometheus reads. */
    public String scrape() {
        return registry.scrape();
    }

    void begun() {
        running.incrementAndGet();
    }

    void ended(String tool, String outcome, Duration took) {
        running.decrementAndGet();
        time("trakt_mcp.calls", took, Tag.of("tool", tool), Tag.of("outcome", outcome));
    }

    void asked(String section, String status, Duration took) {
        time("trakt.requests", took, Tag.of("section", section), Tag.of("status", status));
    }

    /** How many requests Trakt said it would still take from one person. */
    void left(int requests) {
        remaining.set(requests);
    }

    private void time(String name, Duration took, Tag... tags) {
        Timer.builder(name).tags(Tags.of(tags)).serviceLevelObjectives(Duration.ofMillis(100), Duration.ofMillis(500),
                Duration.ofSeconds(2), Duration.ofSeconds(10)).register(registry).record(took);
    }
}
