package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is turned away at the door of the HTTP host, and in which words. */
class HttpGuardTest {
    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    private static HttpHost host;
    private static HttpCaller caller;

    @BeforeAll
    static void start() throws Exception {
        HttpEndpoint door = new HttpEndpoint("127.0.0.1", 0, "right", List.of("Trakt.example.org", "fd00::1"));
        host = TestHost.start(Opening.none(), new OwnTools().protocol(), OwnTools::states, null, door,
                Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST   | /mcp            | Host: evil.example                   | 421",
        "POST   | /mcp            | Host: localhost.evil.example:80      | 421",
        "GET    | /healthz        | Host: 192.0.2.1                      | 421",
        "POST   | /mcp            | Origin: null                         | 403",
        "POST   | /mcp            | Origin: https://evil.example         | 403",
        "POST   | /mcp            | Origin: http://localhost@evil.example | 403",
        "GET    | /sse            | Origin: file:///page.html            | 403",
        "GET    | /healthz        | Origin: https://evil.example         | 403",
        "GET    | /               | X: 1                                 | 404",
        "POST   | /mcp/more       | X: 1                                 | 404",
        "PUT    | /mcp            | X: 1                                 | 405",
        "OPTIONS | /mcp           | X: 1                                 | 405",
        "POST   | /sse            | X: 1                                 | 405",
        "GET    | /message        | X: 1                                 | 405",
        "POST   | /mcp            | MCP-Protocol-Version: 1999-01-01     | 400",
        "POST   | /mcp            | MCP-Protocol-Version: 2025-11-25     | 400",
        "POST   | /mcp            | Mcp-Session-Id: gone                 | 404",
        "GET    | /mcp            | Mcp-Session-Id: gone                 | 404",
        "DELETE | /mcp            | Mcp-Session-Id: gone                 | 404",
        "GET    | /mcp            | X: 1                                 | 400",
        "POST   | /message        | X: 1                                 | 400",
        "POST   | /message?sessionId=gone | X: 1                         | 404",
    })
    void refusesWithAStatusAndAJsonRpcError(String method, String path, String header, int status) throws Exception {
        String[] parts = header.split(": ");
        assertRefused(caller.send(withToken(caller.request(path))
                .header(parts[0], parts[1])
                .method(method, method.equals("POST") ? BodyPublishers.ofString(PING) : BodyPublishers.noBody())),
                status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "                                                          | -32700",
        "garbage                                                   | -32700",
        "[]                                                        | -32600",
        "[{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\"}]   | -32600",
        "{}                                                        | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}   | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": {\"capabilities\": 3}} | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\"} | -32602",
        "{\"jsonrpc\": 2, \"id\": 1, \"method\": \"initialize\", \"params\": []} | -32602",
    })
    void refusesWhatIsNoMessage(String body, int code) throws Exception {
        HttpResponse<String> answer = caller.send(withToken(caller.post("/mcp", body == null ? "" : body)));
        assertThat(error(assertRefused(answer, 400))).containsEntry("code", code);
    }

    @Test
    void refusesOtherTypesThanJson() throws Exception {
        assertRefused(caller.send(withToken(caller.post("/mcp", PING)).setHeader("Content-Type", "text/plain")), 415);
        assertRefused(caller.send(withToken(caller.post("/mcp", PING)).setHeader("Accept", "application/json")), 400);
    }

    @Test
    void refusesTwentyMegabytesWithAnAnswer() throws Exception {
        byte[] body = new byte[20 << 20];
        assertRefused(caller.send(withToken(caller.request("/mcp")).POST(BodyPublishers.ofByteArray(body))), 413);
        HttpRequest.Builder inChunks =
                caller.request("/mcp").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertRefused(caller.send(withToken(inChunks)), 413);
    }

    /** Who is cut off while it sends may lose the answer, and would not know that it has to sign in. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Content-Type: application/json                               | 401",
        "Authorization: Bearer right, Content-Type: text/plain        | 415",
        "Content-Type: application/json, Origin: https://evil.example | 403"})
    void whoIsRefusedMaySendItsBodyToTheEndAndGoOn(String headers, int status) throws Exception {
        byte[] body = new byte[20 << 20]; // more than the system keeps for us while we do not read
        try (Socket socket = connect()) {
            socket.getOutputStream().write(post(headers, body.length));
            assertThat(RudeClients.firstLine(socket)).startsWith("HTTP/1.1 " + status);
            socket.getOutputStream().write(body);
            socket.getOutputStream().write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("HTTP/1.1 200").endsWith("\r\n\r\nok");
        }
    }

    @Test
    void whoAsksFirstWhetherToSendABodyIsToldNotTo() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(post("Expect: 100-continue", 100));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 401").endsWith("}");
        }
    }

    private static byte[] post(String headers, int length) {
        return ("POST /mcp HTTP/1.1\r\nHost: localhost\r\n" + headers.replace(", ", "\r\n")
                + "\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/sse", "/message"})
    void wantsTheTokenEverywhere(String path) throws Exception {
        String method = path.equals("/sse") ? "GET" : "POST";
        for (String shown : new String[] {null, "Bearer", "Bearer wrong", "Bearer rightly", "Basic right", "right"}) {
            HttpRequest.Builder request = caller.request(path)
                    .method(method, method.equals("POST") ? BodyPublishers.ofString(PING) : BodyPublishers.noBody());
            HttpResponse<String> answer = caller.send(shown == null ? request : request.header("Authorization", shown));
            assertRefused(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @Test
    void letsInWhoShowsIt() throws Exception {
        HttpResponse<String> welcome =
                caller.send(withToken(caller.post("/mcp", HttpCaller.initialize("2025-11-25", "{}"))));
        assertThat(welcome.statusCode()).isEqualTo(200);
        try (HttpCaller.Sse session = caller.sse(HttpGuardTest::withToken)) {
            assertThat(session.post(PING).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Host, localhost", "Host, LOCALHOST:1", "Host, [::1]:8640", "Host, trakt.example.org", "Host, [fd00::1]:80",
        "Origin, http://localhost:5173", "Origin, https://trakt.example.org", "Origin, http://[::1]"})
    void goesByItsNames(String header, String value) throws Exception {
        assertThat(caller.send(caller.request("/healthz").header(header, value)).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsItsHealthToAnybody() throws Exception {
        HttpResponse<String> health = caller.send(caller.request("/healthz"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("ok");
        assertThat(health.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GARBAGE\r\n\r\n", "GET /mcp HTTP/1.1\r\n\r\n", "GET /mcp HTTP/1.0\r\n\r\n",
        "GET /%2e%2e/mcp HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /mcp HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"})
    void refusesBrokenHttpInJsonToo(String bytes) throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/json",
                    "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":");
            assertThat(answer.toLowerCase()).doesNotContain("server:", "<html", "jetty", "exception");
        }
    }

    private static Socket connect() throws IOException {
        return new Socket("127.0.0.1", host.address().getPort());
    }

    private static HttpRequest.Builder withToken(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer right");
    }

    private static Map<String, Object> assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        Map<String, Object> body = HttpCaller.json(answer.body());
        assertThat(body).containsOnlyKeys("jsonrpc", "id", "error");
        assertThat(answer.body()).doesNotContain("xception", "stackTrace", "io.modelcontextprotocol", "jackson",
                "jetty");
        return body;
    }
}
