package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernRequest;
import dev.traktmcp.tools.ToolSelection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 2026-07-28 over HTTP. The tools that are prepared are others than those that are called, so that one sees who has
 * answered.
 */
class ModernHttpTest {
    private static final int OF_THE_SDK = 5;

    private final OwnTools tools = new OwnTools();
    private HttpHost host;
    private HttpCaller caller;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.start(Opening.of(ToolSelection.STANDARD, "", "1"), tools.protocol(), OwnTools::states, null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stop() {
        tools.slowMayEnd.countDown();
        host.close();
    }

    @Test
    void whatIsPreparedIsAnsweredWithoutASession() throws Exception {
        Map<String, Object> said = answer(ModernRequest.of(1, "server/discover", Map.of()), 200);
        assertThat(result(said)).containsEntry("resultType", "complete").containsKeys("capabilities", "instructions",
                "supportedVersions", "ttlMs", "cacheScope");
        assertThat(result(said).get("_meta").toString())
                .startsWith("{io.modelcontextprotocol/serverInfo={name=trakt-mcp, title=Trakt, version=1, icons=[{");
        Map<String, Object> listed = answer(ModernRequest.of("list", "tools/list", Map.of()), 200);
        assertThat(listed).containsEntry("id", "list");
        assertThat((List<?>) result(listed).get("tools")).hasSizeGreaterThan(OF_THE_SDK);
        assertThat(result(listed)).containsEntry("resultType", "complete").containsKeys("ttlMs", "_meta");
    }

    @Test
    void aCallIsAnsweredWithOneJsonObject() throws Exception {
        HttpResponse<String> answer =
                caller.send(caller.modern(ModernRequest.call(1, "echo", Map.of("title", "Amélie"))));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(text(HttpCaller.json(answer.body()))).isEqualTo("echo Amélie");
        String huge = "x".repeat(9_000); // does not fit into one read
        assertThat(text(answer(ModernRequest.call(2, "echo", Map.of("title", huge)), 200))).endsWith(huge);
    }

    @ParameterizedTest
    @CsvSource({"initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe", "no/such"})
    void whatIsNoMethodIsNotFound(String method) throws Exception {
        Map<String, Object> refusal = answer(ModernRequest.of(5, method, Map.of()), 404);
        assertThat(refusal).containsEntry("id", 5);
        assertThat(error(refusal)).containsEntry("code", -32601);
    }

    /** A header that is given as {@code -} is not sent; the body says 2026-07-28, tools/call and echo. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "2026-07-28 | tools/call | echo              | 200 | 0",
        "2026-07-28 | tools/call | =?base64?ZWNobw==?= | 200 | 0",
        "2026-07-28 | tools/call | =?base64?ZWNobw?=   | 400 | -32020",
        "2026-07-28 | tools/call | =?base64?ZWN!obw=?= | 400 | -32020",
        "2026-07-28 | tools/call | =?BASE64?ZWNobw==?= | 400 | -32020",
        "2026-07-28 | tools/call | slow              | 400 | -32020",
        "2026-07-28 | tools/call | Echo              | 400 | -32020",
        "2026-07-28 | tools/call | -                 | 400 | -32020",
        "2026-07-28 | tools/list | echo              | 400 | -32020",
        "2026-07-28 | TOOLS/CALL | echo              | 400 | -32020",
        "2026-07-28 | -          | echo              | 400 | -32020",
        "-          | tools/call | echo              | 400 | -32020",
        "2025-11-25 | tools/call | echo              | 400 | -32020",
        "2027-01-01 | tools/call | echo              | 400 | -32020",
    })
    void headersSayWhatTheBodySays(String revision, String method, String name, int status, int code)
            throws Exception {
        HttpRequest.Builder request =
                caller.post("/mcp", ModernRequest.call(9, "echo", Map.of("title", "Heat")).toString());
        header(request, "MCP-Protocol-Version", revision);
        header(request, "mcp-method", method);
        header(request, "MCP-NAME", name);
        HttpResponse<String> answer = caller.send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        Map<String, Object> body = HttpCaller.json(answer.body());
        assertThat(body).containsEntry("id", 9);
        if (code == 0) {
            assertThat(text(body)).isEqualTo("echo Heat");
        } else {
            assertThat(error(body)).containsEntry("code", code);
        }
    }

    @ParameterizedTest
    @CsvSource({"protocolVersion, , 2026-07-28, -32602", "protocolVersion, 2027-01-01, 2027-01-01, -32022",
        "protocolVersion, 2025-11-25, 2025-11-25, -32022", "clientCapabilities, , 2026-07-28, -32602"})
    void aRequestThatDoesNotSayWhatEachHasToSayIsABadOne(String key, String value, String header, int code)
            throws Exception {
        ModernRequest request = ModernRequest.of(3, "tools/list", Map.of()).withMeta(key, value);
        HttpResponse<String> answer = caller.send(caller.post("/mcp", request.toString())
                .header("MCP-Protocol-Version", header).header("Mcp-Method", "tools/list"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(HttpCaller.json(answer.body()))).containsEntry("code", code);
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "DELETE, 405"})
    void thereIsNothingToGet(String method, int status) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request("/mcp").header("MCP-Protocol-Version", "2026-07-28")
                .method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aNotificationIsAcceptedAndAnAnswerIsNot() throws Exception {
        HttpResponse<String> noted =
                caller.send(caller.post("/mcp", "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/x\"}")
                        .header("MCP-Protocol-Version", "2026-07-28"));
        assertThat(noted.statusCode()).isEqualTo(202);
        assertThat(noted.body()).isEmpty();
        HttpResponse<String> answered =
                caller.send(caller.post("/mcp", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {}}")
                        .header("MCP-Protocol-Version", "2026-07-28"));
        assertThat(answered.statusCode()).isEqualTo(400);
        assertThat(caller.send(caller.post("/mcp", "[").header("MCP-Protocol-Version", "2026-07-28")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSessionBesideItGoesOn() throws Exception {
        HttpCaller.Streamable session = caller.streamable("{}");
        answer(ModernRequest.call(1, "echo", Map.of("title", "new")), 200);
        assertThat(text(session.answer("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": "
                + "{\"name\": \"echo\", \"arguments\": {\"title\": \"old\"}}}"))).isEqualTo("echo old");
        ModernRequest list = ModernRequest.of(2, "tools/list", Map.of());
        assertThat(session.post(list.toString()).body()).as("a body of another revision than the session's")
                .contains("-32020");
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.equals("-")) {
            request.header(name, value);
        }
    }

    private Map<String, Object> answer(ModernRequest request, int status) throws Exception {
        HttpResponse<String> answer = caller.send(caller.modern(request));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return HttpCaller.json(answer.body());
    }
}
