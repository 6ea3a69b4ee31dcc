package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.traktmcp.Await;
import dev.traktmcp.Child;
import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.host.database.PostgresServer;
import dev.traktmcp.host.shared.RedisServer;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several replicas behind the HAProxy whose settings we give people. */
class ReplicasTest {
    private static final String LIST = "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/list\"}";

    @TempDir
    Path folder;

    private final List<AutoCloseable> parts = new ArrayList<>();
    private Simulator trakt;
    private HostedServer one;
    private HostedServer two;
    private Guest anna;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        assumeThat(Child.isInstalled("haproxy")).as("haproxy is installed").isTrue();
        trakt = closing(Simulator.start(Options.standard().withStrict(true).withRateLimits(false)));
        address = URI.create("http://localhost:" + Proxy.freePort());
        RedisServer redis = closing(new RedisServer(Files.createDirectory(folder.resolve("redis"))));
        String[] stores = {"--database", PostgresServer.shared().fresh(), "--redis", redis.url.toString()};
        one = closing(new HostedServer(folder.resolve("home"), trakt, address, stores));
        two = closing(new HostedServer(folder.resolve("home"), trakt, address, stores));
        anna = one.guest("anna", HostedServer.READ, HostedServer.WRITE);
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.addFirst(part);
        return part;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }

    private HttpCaller before(int... replicas) throws IOException {
        return new HttpCaller(closing(Proxy.haproxy(folder, address.getPort(), replicas)).url);
    }

    private HttpCaller beforeBoth() throws IOException {
        return before(one.url.getPort(), two.url.getPort());
    }

    private int list(HttpCaller through, String session) throws Exception {
        return through.send(one.as(anna, through.post("/mcp", LIST)).header("Mcp-Session-Id", session)
                .header("MCP-Protocol-Version", "2025-11-25")).statusCode();
    }

    /** Calls of tools that a replica has answered. */
    private static long answered(HostedServer replica) throws Exception {
        return replica.caller.send(replica.caller.request("/metrics").GET()).body().lines()
                .filter(line -> line.startsWith("trakt_mcp_calls_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    @Test
    void aSessionStaysWhereItBeganAndOthersBeginElsewhere() throws Exception {
        HttpCaller through = beforeBoth();
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sessions.add(one.session(through, anna));
        }
        for (String session : sessions) {
            for (int i = 0; i < 3; i++) {
                assertThat(list(through, session)).isEqualTo(200);
            }
        }
        assertThat(sessions).anyMatch(session -> knows(one, session)).anyMatch(session -> knows(two, session));
    }

    private boolean knows(HostedServer replica, String session) {
        try {
            return list(replica.caller, session) == 200;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRequestThatStandsByItselfGoesToAnyReplica() throws Exception {
        HttpCaller through = beforeBoth();
        for (int i = 0; i < 6; i++) {
            assertThat(one.call(through, anna, "get_watchlist", "{}").body()).contains("\"isError\":false");
        }
        assertThat(answered(one)).isPositive();
        assertThat(answered(two)).isPositive().isEqualTo(6 - answered(one));
    }

    /** The transport of 2024 has a stream, whose messages come beside it. */
    @Test
    void aStreamAndItsMessagesMeet() throws Exception {
        HttpCaller through = beforeBoth();
        for (int i = 0; i < 4; i++) {
            try (HttpCaller.Sse session = through.sse(request -> one.as(anna, request))) {
                assertThat(session.endpoint).contains("sessionId=");
            }
        }
    }

    @Test
    void whatAReplicaRefusesAsItEndsAnotherDoes() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        int ending = standIn(asked -> {
            refused.incrementAndGet();
            asked.sendResponseHeaders(503, -1);
            asked.close();
        });
        HttpCaller through = before(one.url.getPort(), ending);
        for (int i = 0; i < 6; i++) {
            assertThat(one.call(through, anna, "get_watchlist", "{}").body()).contains("\"isError\":false");
        }
        assertThat(refused).hasPositiveValue();
    }

    @Test
    void whatComesWhileAReplicaEndsIsDoneElsewhereAndWhatHasBegunIsAnswered() throws Exception {
        HttpCaller through = beforeBoth();
        for (int i = 0; i < 4; i++) {
            assertThat(one.call(through, anna, "account", "{}").statusCode()).isEqualTo(200);
        }
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        trakt.faults().on("GET", "/sync/watchlist").before(() -> {
            begun.countDown();
            Await.until(goOn);
        });
        CompletableFuture<HttpResponse<String>> last = CompletableFuture.supplyAsync(() -> {
            try {
                return two.call(anna, "get_watchlist", "{}");
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        Await.until(begun);
        Thread ending = Thread.ofVirtual().start(two::close);
        Await.until(() -> !Proxy.listens(two.url.getPort()));
        long before = answered(one);
        for (int i = 0; i < 6; i++) {
            assertThat(one.call(through, anna, "account", "{}").body()).contains("\"isError\":false");
        }
        assertThat(answered(one) - before).isEqualTo(6);
        goOn.countDown();
        assertThat(last.join().body()).contains("\"isError\":false");
        ending.join();
    }

    @Test
    void whoseReplicaHasGoneBeginsAnewAtAnother() throws Exception {
        HttpCaller through = beforeBoth();
        List<String> sessions = new ArrayList<>();
        while (sessions.stream().noneMatch(session -> knows(two, session))) {
            sessions.add(one.session(through, anna));
        }
        two.close();
        assertThat(list(through, sessions.getLast())).as("so that it initializes anew").isEqualTo(404);
        for (int i = 0; i < 4; i++) {
            assertThat(list(through, one.session(through, anna))).isEqualTo(200);
            assertThat(one.call(through, anna, "get_watchlist", "{}").statusCode()).isEqualTo(200);
        }
    }

    /** It may have been done. */
    @Test
    void whatAReplicaHasTakenIsNotSentAgain() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        HttpCaller through = before(standIn(asked -> {
            asked.getRequestBody().readAllBytes();
            taken.incrementAndGet();
            asked.close();
        }));
        HttpResponse<String> answer = one.call(through, anna, "add_to_watchlist", "{\"title\": \"Heat\"}");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(taken).hasValue(1);
    }

    /** A replica that is ready and does this with requests; returns its port. */
    private int standIn(HttpHandler mcp) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        closing(() -> server.stop(0));
        server.createContext("/readyz", asked -> {
            asked.sendResponseHeaders(200, -1);
            asked.close();
        });
        server.createContext("/mcp", mcp);
        server.start();
        return server.getAddress().getPort();
    }
}
