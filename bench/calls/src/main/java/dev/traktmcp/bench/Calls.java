package dev.traktmcp.bench;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.json.UntypedJson;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Dispatcher;
import dev.traktmcp.mcp.JsonText;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.http.Answer;
import dev.traktmcp.tmdb.Tmdb;
import dev.traktmcp.tools.ToolRegistry;
import dev.traktmcp.tools.Tools;
import dev.traktmcp.tools.core.Context;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.watching.WatchingNow;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a call takes from the request to the bytes of its answer, over the sandbox, with the compiler and heap of a
 * desktop. The sandbox's own time is part of it; the wait between two writes and the disk are not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 4)
@Fork(value = 1, jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms24m", "-Xmx512m"})
public class Calls {
    private final AtomicLong seconds = new AtomicLong();
    private final LongAdder inSandbox = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private Protocol protocol;

    @Setup
    public void start() {
        Simulator simulator = Simulator.start(Options.standard().withRateLimits(false));
        Transport wire = request -> {
            long begun = System.nanoTime();
            Response response = answer(simulator, request);
            inSandbox.add(System.nanoTime() - begun);
            return response;
        };
        AccessTokens tokens = AccessTokens.fixed(Simulator.ACCESS_TOKEN);
        // For the pace, some seconds pass between two looks at the clock.
        Transport api = Chain.around(wire, Simulator.CLIENT_ID, tokens,
                () -> seconds.addAndGet(Duration.ofSeconds(2).toNanos()), _ -> {}, new Random(1));
        Trakt trakt = new Trakt(api);
        Clock clock = Clock.systemUTC();
        Viewer viewer = new Viewer(trakt, trakt, clock, ZoneId.of("UTC"));
        Tools tools = ToolRegistry.tools(
                Context.of(trakt, () -> { throw new Failure.NoApp().raise(); }, viewer,
                        Journal.inMemory(clock, viewer::account), new WatchingNow(trakt, () -> {
                            throw new Failure.NoApp().raise();
                        }, null),
                        Tmdb.none(), _ -> {}),
                Duration.ofSeconds(20));
        Catalog catalog = Catalog.load(tools.names());
        protocol = new Protocol(catalog, new Dispatcher(catalog, tools, JsonText.AUTO, ""), "1", "");
    }

    private static Response answer(Simulator simulator, Request request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("User-Agent", "bench");
        headers.put("Content-Type", "application/json");
        Answer answer = simulator.api().answer(request.method(), request.target(), headers,
                request.body() == null ? new byte[0] : request.body()).orElseThrow();
        return new Response(request.line(), answer.status(), answer.headers(), answer.body());
    }

    /** Says the part that is not the server's. */
    @TearDown
    public void part() {
        System.out.printf("%nOf each call the sandbox itself took %.3f ms (mean).%n",
                inSandbox.doubleValue() / calls.doubleValue() / 1e6);
    }

    @Benchmark
    public byte[] read() {
        return call("get_history", Map.of("title", "movie:481"));
    }

    @Benchmark
    public byte[] write() {
        return call("rate_item", Map.of("title", "movie:481", "rating", 9));
    }

    private byte[] call(String tool, Map<String, Object> arguments) {
        calls.increment();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        protocol.handle(Map.of("id", 1, "method", "tools/call", "params", Map.of("name", tool, "arguments", arguments)),
                new Client.Nobody(), answer::complete);
        Map<String, Object> given = answer.join();
        if (!given.toString().contains("isError=false")) {
            throw new IllegalStateException(given.toString());
        }
        return UntypedJson.write(given);
    }
}
