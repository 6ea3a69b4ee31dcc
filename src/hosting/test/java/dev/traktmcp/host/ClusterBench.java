package dev.traktmcp.host;

import dev.traktmcp.mcp.http.HttpCaller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how many calls one, two and three replicas answer on this machine, which PostgreSQL, Redis, HAProxy, Trakt's
 * sandbox and the callers share with them. {@code ./run.sh test -Dtest=ClusterBench -Dtest.groups=bench
 * -Dtest.excluded=} prints it; it asserts nothing.
 */
@Tag("bench")
class ClusterBench {
    private static final int PEOPLE = 24;
    private static final int CALLERS = 24;
    private static final int WARM_SECONDS = 45;
    private static final int SECONDS = 15;

    @TempDir
    Path folder;

    @Test
    void howManyCallsReplicasAnswer() throws Exception {
        try (Cluster cluster = Cluster.warm(folder, 3)) {
            List<Object> tokens = new ArrayList<>();
            Visitor first = null;
            for (int i = 0; i < PEOPLE; i++) {
                Visitor visitor = new Visitor(cluster.url, "reader%02d".formatted(i));
                visitor.client = first == null ? null : first.client;
                tokens.add(visitor.connect().get("access_token"));
                first = first == null ? visitor : first;
            }
            load(cluster.url, tokens, WARM_SECONDS);
            for (int replicas : List.of(1, 2, 3, 3, 2, 1)) {
                try (Proxy some = cluster.before(replicas)) {
                    System.out.printf("%d replicas: %s%n", replicas, load(some.url, tokens, SECONDS));
                }
            }
        }
    }

    private static String load(URI url, List<Object> tokens, int seconds) throws Exception {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                Object token = tokens.get(i % tokens.size());
                threads.submit(() -> {
                    HttpCaller caller = new HttpCaller(url);
                    Asked asked = new Asked("tools/call", Map.of("name", "get_watchlist", "arguments", Map.of()));
                    while (System.nanoTime() < end) {
                        long begun = System.nanoTime();
                        HttpResponse<String> answer =
                                caller.send(asked.modern(caller).header("Authorization", "Bearer " + token));
                        if (!answer.body().contains("\"isError\":false")) {
                            wrong.add(answer.body());
                        }
                        times.add(System.nanoTime() - begun);
                    }
                    return times;
                });
            }
        }
        List<Long> sorted = times.stream().sorted().toList();
        return "%d calls a second, median %.1f ms, 99th percentile %.1f ms, %d failed".formatted(
                sorted.size() / seconds, sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                wrong.size());
    }
}
