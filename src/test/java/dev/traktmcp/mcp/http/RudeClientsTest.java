package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.ModernRequest;
import dev.traktmcp.mcp.modern.ModernServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that flood, dribble, stall and vanish: others are served as ever. Real connections, small limits. */
class RudeClientsTest {
    private static final int SESSIONS = 4;
    private static final int CONNECTIONS = 8;
    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"ping\"}";

    private final OwnTools tools = new OwnTools();
    private Protocol protocol;
    private HttpHost host;
    private HttpCaller caller;

    @BeforeEach
    void start() throws Exception {
        start(Duration.ofSeconds(2));
    }

    private void startPatiently() throws Exception {
        host.close();
        start(Duration.ofHours(1));
    }

    private void start(Duration idle) throws Exception {
        protocol = tools.protocolWithResources();
        host = TestHost.start(Opening.none(), protocol, new ModernServer(Opening.none(), () -> protocol::handle,
                OwnTools::states, protocol::updates), null, new HttpEndpoint("127.0.0.1", 0, null, List.of()),
                Duration.ofSeconds(20), Duration.ofSeconds(20),
                new HttpHost.Limits(SESSIONS, SESSIONS, CONNECTIONS, idle, Duration.ofSeconds(1)));
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stop() {
        tools.slowMayEnd.countDown();
        host.close();
    }

    @Test
    void aFloodOfSessionsEndsUnusedOnesAndNoneThatIsUsed() throws Exception {
        HttpCaller.Streamable used = caller.streamable("{}");
        assertThat(used.answer(PING)).containsKey("result");
        List<HttpCaller.Streamable> flood = new ArrayList<>();
        for (int i = 0; i < 3 * SESSIONS; i++) {
            flood.add(caller.streamable("{}"));
        }
        assertThat(used.answer(PING)).as("has asked for something").containsKey("result");
        assertThat(flood.getFirst().post(PING).statusCode()).as("has to initialize anew").isEqualTo(404);
        assertThat(flood.getLast().answer(PING)).containsKey("result");
        assertThat(flood.stream().filter(this::isOpen)).hasSize(SESSIONS - 1);
    }

    private boolean isOpen(HttpCaller.Streamable session) {
        try {
            return session.post(PING).statusCode() == 200;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whereAllSessionsWaitForAnswersANewOneIsToldWhenToTryAgain() throws Exception {
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            HttpCaller.Streamable session = caller.streamable("{}");
            waiting.add(CompletableFuture.supplyAsync(() -> isOpen(session, call(1, "slow", "{}"))));
        }
        Await.until(() -> tools.slowCalls.get() == SESSIONS);
        HttpResponse<String> refused = caller.send(caller.post("/mcp", HttpCaller.initialize("2025-11-25", "{}")));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(HttpCaller.json(refused.body())).containsKey("error");
        tools.slowMayEnd.countDown();
        waiting.forEach(CompletableFuture::join);
        assertThat(caller.streamable("{}").answer(PING)).containsKey("result");
    }

    private static boolean isOpen(HttpCaller.Streamable session, String message) {
        try {
            return session.answer(message).containsKey("result");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBodyThatComesByteByByteIsCutOff() throws Exception {
        for (int announced : new int[] {200, 100_000}) { // on the thread that reads, and on one of its own
            try (Socket socket = connect()) {
                socket.getOutputStream().write(headers("POST", "Content-Length: " + announced + "\r\n"));
                for (int sent = 0; sent < 100 && socket.getInputStream().available() == 0; sent++) {
                    socket.getOutputStream().write(' ');
                    Thread.sleep(50);
                }
                assertThat(firstLine(socket)).startsWith("HTTP/1.1 408");
            }
        }
    }

    @Test
    void aBodyThatNeverComesIsCutOff() throws Exception {
        for (int announced : new int[] {200, 100_000}) {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(headers("POST", "Content-Length: " + announced + "\r\n"));
                assertThat(firstLine(socket)).startsWith("HTTP/1.1 408");
            }
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws Exception {
        HttpResponse<String> refused = caller.send(caller.post("/mcp", PING).header("X-Large", "x".repeat(20_000)));
        assertThat(refused.statusCode()).isEqualTo(431);
    }

    @Test
    void whoWaitsLongForAnAnswerIsNotIdle() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        CompletableFuture<Boolean> answered =
                CompletableFuture.supplyAsync(() -> isOpen(session, call(1, "slow", "{}")));
        CompletableFuture<Integer> modern = CompletableFuture.supplyAsync(this::slowStatus);
        Await.until(() -> tools.slowCalls.get() == 2);
        Thread.sleep(5_000); // more than twice as long as a client may be idle
        tools.slowMayEnd.countDown();
        assertThat(answered.join()).isTrue();
        assertThat(modern.join()).isEqualTo(200);
    }

    private int slowStatus() {
        try {
            return caller.send(caller.modern(ModernRequest.of(1, "tools/call", Map.of("name", "slow")))).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void moreConnectionsThanThereAreWaitUntilAnotherGoes() throws Exception {
        startPatiently();
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            silent.add(connect());
        }
        try (Socket next = connect()) {
            next.getOutputStream().write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            next.setSoTimeout(1_000);
            assertThatThrownBy(() -> firstLine(next)).isInstanceOf(SocketTimeoutException.class);
            next.setSoTimeout(0);
            for (Socket socket : silent) {
                socket.close();
            }
            assertThat(firstLine(next)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whoDoesNotReadItsStreamHoldsUpNobody() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        assertThat(session.answer("""
                {"jsonrpc": "2.0", "id": 3, "method": "resources/subscribe",
                 "params": {"uri": "trakt://me/watching"}}""")).containsKey("result");
        try (Socket deaf = connect()) {
            deaf.setReceiveBufferSize(1_024);
            deaf.getOutputStream().write(headers("GET",
                    "Mcp-Session-Id: " + session.id + "\r\nMCP-Protocol-Version: 2025-11-25\r\n"));
            assertThat(firstLine(deaf)).startsWith("HTTP/1.1 200");
            for (int i = 0; i < 200_000; i++) {
                protocol.updates().updated("trakt://me/watching"); // as a call does that has written
            }
            assertThat(text(session.answer(call(4, "echo", "{\"title\": \"Dune\"}")))).isEqualTo("echo Dune");
        }
    }

    @Test
    void whoDoesNotReadWhatItListensToIsCutOff() throws Exception {
        String listen = ModernRequest.of(1, "subscriptions/listen", Map.of("notifications",
                Map.of("resourceSubscriptions", List.of("trakt://me/watching")))).toString();
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(1_024);
            deaf.connect(new InetSocketAddress(host.address().getHost(), host.address().getPort()));
            deaf.getOutputStream().write(headers("POST", "MCP-Protocol-Version: 2026-07-28\r\n"
                    + "Mcp-Method: subscriptions/listen\r\nContent-Length: " + listen.length() + "\r\n"));
            deaf.getOutputStream().write(listen.getBytes(StandardCharsets.UTF_8));
            assertThat(firstLine(deaf)).startsWith("HTTP/1.1 200");
            for (int i = 0; i < 200_000; i++) {
                protocol.updates().updated("trakt://me/watching"); // as a call does that has written
            }
            Thread.sleep(3_000); // longer than a client may leave unread what there is
            assertThat(drained(deaf)).as("not all that there was").isLessThan(200_000);
        }
    }

    /** How many lines there are until the connection ends. */
    private static long drained(Socket socket) throws IOException {
        long lines = 0;
        try {
            for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
                lines += c == '\n' ? 1 : 0;
            }
        } catch (SocketException _) {
            return lines; // it was reset
        }
        return lines;
    }

    private Socket connect() throws IOException {
        return new Socket(host.address().getHost(), host.address().getPort());
    }

    private static byte[] headers(String method, String more) {
        return (method + " /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json, text/event-stream\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
