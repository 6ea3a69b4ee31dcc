package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.Await;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Clients that flood, stall and vanish: others are served as ever. */
class RudeClientsTest extends RudeClients {
    private static final String SUBSCRIBE = """
            {"jsonrpc": "2.0", "id": 3, "method": "resources/subscribe", "params": {"uri": "trakt://me/watching"}}""";

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
    void headersThatAreTooLargeAreRefused() throws Exception {
        HttpResponse<String> refused = caller.send(caller.post("/mcp", PING).header("X-Large", "x".repeat(20_000)));
        assertThat(refused.statusCode()).isEqualTo(431);
    }

    @Test
    void whoWaitsLongForAnAnswerIsNotIdle() throws Exception {
        startWith(Duration.ofSeconds(2));
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
        assertThat(session.answer(SUBSCRIBE)).containsKey("result");
        try (Socket _ = deafStream(session)) {
            for (int i = 0; i < 200_000; i++) {
                protocol.updates().updated("trakt://me/watching"); // as a call does that has written
            }
            assertThat(text(session.answer(call(4, "echo", "{\"title\": \"Dune\"}")))).isEqualTo("echo Dune");
        }
    }

    private Socket deafStream(HttpCaller.Streamable session) throws IOException {
        return deaf(headers("GET", "Mcp-Session-Id: " + session.id + "\r\nMCP-Protocol-Version: 2025-11-25\r\n"));
    }

    /** The same by 2026-07-28. */
    private Socket deafListener() throws IOException {
        String listen = ModernRequest.of(1, "subscriptions/listen", Map.of("notifications",
                Map.of("resourceSubscriptions", List.of("trakt://me/watching")))).toString();
        byte[] headers = headers("POST", "MCP-Protocol-Version: 2026-07-28\r\n"
                + "Mcp-Method: subscriptions/listen\r\nContent-Length: " + listen.length() + "\r\n");
        return deaf((new String(headers, StandardCharsets.US_ASCII) + listen).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads no more than the first line of its answer. */
    private Socket deaf(byte[] request) throws IOException {
        Socket deaf = new Socket();
        deaf.setReceiveBufferSize(1_024);
        deaf.connect(new InetSocketAddress(host.address().getHost(), host.address().getPort()));
        deaf.getOutputStream().write(request);
        assertThat(firstLine(deaf)).startsWith("HTTP/1.1 200");
        return deaf;
    }

    @Test
    void whoDoesNotReadWhatItListensToIsCutOff() throws Exception {
        startWith(Duration.ofSeconds(5));
        try (Socket deaf = deafListener()) {
            Await.until(() -> {
                for (int i = 0; i < 1_000; i++) {
                    protocol.updates().updated("trakt://me/watching");
                }
                return !sends(deaf, ' '); // once nobody is there any more
            });
        }
    }

    /** They may be silent for an hour, but a host that is told to end does not wait for that. */
    @Test
    void whoDoesNotReadHoldsUpNoEnd() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        assertThat(session.answer(SUBSCRIBE)).containsKey("result");
        List<Socket> deaf = new ArrayList<>(List.of(deafStream(session)));
        for (int i = 0; i < 4; i++) {
            deaf.add(deafListener());
        }
        for (int i = 0; i < 200_000; i++) {
            protocol.updates().updated("trakt://me/watching");
        }
        host.close();
        for (Socket socket : deaf) {
            Await.until(() -> !sends(socket, ' '));
            socket.close();
        }
    }
}
