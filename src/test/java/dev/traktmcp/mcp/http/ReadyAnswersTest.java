package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.tools.ToolSelection;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is prepared is answered without the SDK, and only where the SDK would have answered the same. The tools that are
 * prepared are others than those of the SDK here, so that one sees who has answered.
 */
class ReadyAnswersTest {
    private static final String LIST = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
    private static final int OF_THE_SDK = 5;

    private final OwnTools tools = new OwnTools();
    private HttpHost host;
    private HttpCaller caller;
    private HttpCaller.Streamable session;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.start(Opening.of(ToolSelection.STANDARD, "", "1"), tools.protocol(), OwnTools::states,
                null, new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
        session = caller.streamable("{}");
    }

    @AfterEach
    void stop() {
        tools.slowMayEnd.countDown();
        host.close();
    }

    @Test
    void aPreparedAnswerIsOneJsonObject() throws Exception {
        HttpResponse<String> listed = session.post(LIST);
        assertThat(listed.headers().firstValue("Content-Type")).contains("application/json");
        assertThat((List<?>) result(HttpCaller.json(listed.body())).get("tools")).hasSizeGreaterThan(OF_THE_SDK);
        assertThat(session.post("{\"jsonrpc\": \"2.0\", \"id\": \"p\", \"method\": \"ping\"}").body())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}");
    }

    @Test
    void whatIsNotPreparedIsAnsweredByTheSdk() throws Exception {
        assertThat(text(session.answer(call(2, "echo", "{\"title\": \"Amélie\"}")))).isEqualTo("echo Amélie");
        String paged = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {\"cursor\": null}}";
        assertThat((List<?>) result(session.answer(paged)).get("tools")).hasSize(OF_THE_SDK);
        assertThat(session.post("[").statusCode()).isEqualTo(400);
    }

    @Test
    void anotherSessionIsRefused() throws Exception {
        HttpResponse<String> answer = caller.send(caller.post("/mcp", LIST).header("Mcp-Session-Id", "none"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("no such session");
        assertThat(caller.send(caller.post("/mcp", LIST)).statusCode()).isEqualTo(400);
    }

    @Test
    void anEndedSessionIsRefused() throws Exception {
        assertThat(caller.send(session.signed(caller.request("/mcp")).DELETE()).statusCode()).isEqualTo(200);
        assertThat(session.post(LIST).statusCode()).isEqualTo(404);
    }

    @Test
    void whoDoesNotTakeBothTypesIsRefused() throws Exception {
        HttpResponse<String> answer = caller.send(
                session.signed(HttpRequest.newBuilder(host.address().resolve("/mcp")))
                        .header("Content-Type", "application/json").header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(LIST)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("text/event-stream");
    }

    @Test
    void theIdOfARunningRequestIsRefused() throws Exception {
        Thread caller = Thread.startVirtualThread(() -> quietly(() -> session.answer(call(1, "slow", "{}"))));
        tools.slowStarted.await();
        assertThat(error(session.answer(LIST)).get("message").toString()).contains("still being worked on");
        tools.slowMayEnd.countDown();
        caller.join();
    }

    /** The body arrives in two parts, so that it is not whole when the headers are. */
    @Test
    void aBodyInTwoPartsIsReadWhole() throws Exception {
        byte[] body = LIST.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(host.address().getHost(), host.address().getPort())) {
            String head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/event-stream\r\n"
                    + "Content-Type: application/json\r\nMcp-Session-Id: " + session.id + "\r\nContent-Length: "
                    + body.length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, 20);
            socket.getOutputStream().flush();
            Thread.sleep(200);
            socket.getOutputStream().write(body, 20, body.length - 20);
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200").contains("\"tools\"");
        }
    }

    private interface Asked {
        Map<String, Object> run() throws Exception;
    }

    private static void quietly(Asked asked) {
        try {
            asked.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
