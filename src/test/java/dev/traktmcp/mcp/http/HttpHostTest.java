package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations over both HTTP transports; the tools are the test's own. */
class HttpHostTest {
    private static final String LIST = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

    private final OwnTools tools = new OwnTools();
    private HttpHost host;
    private HttpCaller caller;

    @BeforeEach
    void start() throws Exception {
        host =
                TestHost.start(Opening.none(), tools.protocol(), OwnTools::states, null,
                        new HttpEndpoint("127.0.0.1", 0, null, List.of()),
                        Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stop() {
        tools.slowMayEnd.countDown();
        host.close();
    }

    @Test
    void streamableHttpListsAndCalls() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        assertThat((List<?>) result(session.answer(LIST)).get("tools")).hasSize(5);
        assertThat(text(session.answer(call(2, "echo", "{\"title\": \"Amélie\"}")))).isEqualTo("echo Amélie");
        assertThat(error(session.answer(call(3, "none", "{}"))).get("message").toString())
                .startsWith("This server offers no \"none\".");
        assertThat(text(session.answer(call(4, "bug", "{}")))).contains("is a bug").doesNotContain("secret detail");
    }

    @Test
    void sseListsAndCalls() throws Exception {
        try (HttpCaller.Sse session = caller.sse(UnaryOperator.identity())) {
            assertThat(session.post(LIST).statusCode()).isEqualTo(200);
            assertThat(result(session.receive())).containsKey("tools");
            session.post(call(2, "echo", "{\"title\": \"Dune\"}"));
            Map<String, Object> answer = session.receive();
            assertThat(text(answer)).isEqualTo("echo Dune");
            assertThat((List<?>) result(answer).get("content")).as("a client this old reads the JSON as text")
                    .hasSize(2);
            session.post("{\"jsonrpc\": \"2.0\", \"id\": 3, \"method\": \"no/such\"}");
            assertThat(error(session.receive())).containsEntry("code", -32601);
        }
    }

    @Test
    void manyAnswersAtOnceDoNotMixOnOneStream() throws Exception {
        try (HttpCaller.Sse session = caller.sse(UnaryOperator.identity())) {
            String ballast = "x".repeat(5_000);
            List<CompletableFuture<Void>> posts = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String message = call(i, "echo", "{\"title\": \"" + i + ballast + "\"}");
                posts.add(CompletableFuture.runAsync(() -> quietly(() -> session.post(message))));
            }
            List<Object> ids = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Map<String, Object> answer = session.receive();
                assertThat(text(answer)).isEqualTo("echo " + answer.get("id") + ballast);
                ids.add(answer.get("id"));
            }
            posts.forEach(CompletableFuture::join);
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void everySessionIsItsOwn() throws Exception {
        HttpCaller.Streamable first = caller.streamable("{\"elicitation\": {}}");
        HttpCaller.Streamable second = caller.streamable("{}");
        assertThat(first.id).isNotEqualTo(second.id);
        assertThat(text(second.answer(call(1, "ask", "{\"title\": \"Ghosts\"}"))))
                .as("only the first can be asked").contains("Next: ask which one is meant");
        assertThat(caller.send(first.signed(caller.request("/mcp").DELETE())).statusCode()).isEqualTo(200);
        assertThat(first.post(PING).statusCode()).isEqualTo(404);
        assertThat(second.answer(PING)).containsKey("result");
    }

    @Test
    void aSlowCallBlocksNobody() throws Exception {
        HttpCaller.Streamable patient = caller.streamable("{}");
        HttpCaller.Streamable hasty = caller.streamable("{}");
        var slow = CompletableFuture.supplyAsync(() -> quietly(() -> patient.answer(call(1, "slow", "{}"))));
        tools.slowStarted.await();
        assertThat(text(patient.answer(call(2, "echo", "{\"title\": \"same client\"}")))).isEqualTo("echo same client");
        assertThat(text(hasty.answer(call(1, "echo", "{\"title\": \"other client\"}")))).isEqualTo("echo other client");
        assertThat(slow).isNotDone();
        tools.slowMayEnd.countDown();
        assertThat(text(slow.get())).isEqualTo("slow");
    }

    @Test
    void asksThePersonOnTheStreamOfTheCall() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{\"elicitation\": {\"form\": {}}}");
        List<Map<String, Object>> heard = session.stream(call(1, "ask", "{\"title\": \"Ghosts\"}"))
                .peek(message -> quietly(() -> "elicitation/create".equals(message.get("method"))
                        ? session.post("{\"jsonrpc\": \"2.0\", \"id\": \"" + message.get("id")
                                + "\", \"result\": {\"action\": \"accept\", \"content\": "
                                + "{\"choice\": \"Ghosts (2019) [show:1]: British\"}}}")
                        : null))
                .toList();
        assertThat(heard).hasSize(2);
        assertThat(text(heard.getLast())).isEqualTo("took show:1");
    }

    @Test
    void offersTheAddressOfASignInOnTheStreamOfTheCall() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{\"elicitation\": {\"url\": {}}}");
        List<Map<String, Object>> heard = session.stream(call(1, "door", "{}")).toList();
        assertThat(heard).hasSize(2);
        assertThat(Catalog.child(heard.getFirst(), "params"))
                .containsEntry("mode", "url").containsEntry("url", "https://auth.trakt.tv/activate");
        assertThat(text(heard.getLast())).contains("5055CC52");
    }

    @Test
    void aCancelledCallIsInterruptedAndNotAnswered() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        var slow = CompletableFuture.supplyAsync(() -> quietly(() -> session.stream(call(7, "slow", "{}")).toList()));
        tools.slowStarted.await();
        session.post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 7}}");
        assertThat(tools.slowInterrupted.get()).isTrue();
        assertThat(slow.get()).isEmpty();
    }

    @Test
    void answersWhatWasAskedBeforeItCloses() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        var slow = CompletableFuture.supplyAsync(() -> quietly(() -> session.answer(call(1, "slow", "{}"))));
        tools.slowStarted.await();
        Thread closing = Thread.ofVirtual().start(host::close);
        tools.slowMayEnd.countDown();
        assertThat(text(slow.get())).isEqualTo("slow");
        closing.join();
    }

    @Test
    void beginsNothingAnyMoreWhileItCloses() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        CompletableFuture<Long> stream = session.listen().thenApply(Stream::count);
        var slow = CompletableFuture.supplyAsync(() -> quietly(() -> session.answer(call(1, "slow", "{}"))));
        tools.slowStarted.await();
        URI address = host.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String late = call(2, "echo", "{\"title\": \"Dune\"}");
            socket.getOutputStream().write(("POST /mcp HTTP/1.1\r\nHost: localhost\r\nMcp-Session-Id: " + session.id
                    + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + late.length()
                    + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().endsWith("100 Continue\r\n\r\n")) { // so that the host waits for the message
                heard.append((char) socket.getInputStream().read());
            }
            Thread closing = Thread.ofVirtual().start(host::close);
            Await.until(() -> isClosedToNewConnections(address));
            socket.getOutputStream().write(late.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 503").contains("Retry-After: 10", "\"id\":2");
            tools.slowMayEnd.countDown();
            assertThat(text(slow.get())).as("what had begun").isEqualTo("slow");
            closing.join();
        }
        assertThat(stream.handle((_, _) -> true).join()).as("the stream has ended, too").isTrue();
    }

    private static boolean isClosedToNewConnections(URI address) {
        try (Socket probe = new Socket(address.getHost(), address.getPort())) {
            return !probe.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void whoLooksForANewerRevisionIsToldAtOnce() throws Exception {
        String discover = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"server/discover\", \"params\": {}}";
        HttpResponse<String> plain = caller.send(caller.post("/mcp", discover));
        assertThat(error(HttpCaller.json(plain.body()))).containsEntry("code", -32601);
        HttpResponse<String> modern =
                caller.send(caller.post("/mcp", discover).header("MCP-Protocol-Version", "2026-07-28"));
        assertThat(error(HttpCaller.json(modern.body()))).as("which only a modern server says")
                .containsEntry("code", -32602);
        assertThat(modern.statusCode()).isEqualTo(400);
    }

    private interface Risky<T> {
        T get() throws Exception;
    }

    private static <T> T quietly(Risky<T> risky) {
        try {
            return risky.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
