package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients are used to do over HTTP, and what helps them on. */
class HttpHabitsTest {
    private static HttpHost host;
    private static HttpCaller caller;

    @BeforeAll
    static void start() throws Exception {
        HttpEndpoint door = new HttpEndpoint("127.0.0.1", 0, "right", List.of("trakt.example.org"));
        host = TestHost.start(Opening.none(), new OwnTools().protocol(), OwnTools::states, null, door,
                Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static String message(String id, String method) {
        return "{\"jsonrpc\": \"2.0\", \"id\": " + id + ", \"method\": \"" + method + "\", \"params\": {}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "server/discover      | 1                    | 2026-07-28 | 400 | -32602",
        "server/discover      | 0                    | 2025-11-25 | 200 | -32601",
        "server/discover      | \"probe\"            | 2027-01-01 | 400 | -32022",
        "server/discover      | 18446744073709551617 | 2027-01-01 | 400 | -32022",
        "server/discover      | 2                    | DRAFT      | 400 | -32022",
        "subscriptions/listen | 3                    | 2026-07-28 | 400 | -32602",
        "ping                 | 4                    | 2026-07-28 | 400 | -32602",
        "tools/list           | \"list\"             | 1999-01-01 | 400 | -32022",
        "tools/call           | -5                   | 2026-07-28 | 400 | -32602",
        "initialize           | 6                    | DRAFT      | 400 | -32022",
    })
    void aRevisionThatTheBodyDoesNotNameIsRefusedUnderTheIdOfTheRequest(
            String method, String id, String revision, int status, int code) throws Exception {
        HttpResponse<String> answer = caller.send(caller.post("/mcp", message(id, method))
                .header("Authorization", "Bearer right").header("MCP-Protocol-Version", revision));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"id\":" + id + ",");
        Map<String, Object> error = error(HttpCaller.json(answer.body()));
        assertThat(error).containsEntry("code", code);
        assertThat(error.containsKey("data")).as("which revisions there are").isEqualTo(code == -32022);
    }

    @ParameterizedTest
    @CsvSource({"GET, /mcp", "DELETE, /mcp"})
    void whatHasNoIdIsRefusedForItsRevisionWithoutOne(String method, String path) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request(path).method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer right").header("MCP-Protocol-Version", "1999-01-01"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(HttpCaller.json(answer.body()))).containsEntry("code", -32022);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST   | /sse  | Host: localhost    | 405 | /mcp",
        "POST   | /sse/ | Host: localhost    | 405 | /mcp",
        "DELETE | /sse  | Host: localhost    | 405 | /mcp",
        "POST   | /     | Host: localhost    | 404 | /mcp",
        "GET    | /healthz | Host: nas.local | 421 | --http-hosts",
        "POST   | /mcp  | Host: 10.0.0.7:80  | 421 | --http-hosts",
        "POST   | /sse  | Host: [fe80::1]    | 421 | --http-hosts",
    })
    void aRefusalSaysWhatHelps(String method, String path, String header, int status, String words) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request(path)
                .header("Host", header.substring("Host: ".length()))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error(HttpCaller.json(answer.body())).get("message").toString()).contains(words);
    }

    @Test
    void aSlashAtTheEndChangesNothing() throws Exception {
        HttpResponse<String> welcome = caller.send(caller.post("/mcp/", HttpCaller.initialize("2025-11-25", "{}"))
                .header("Authorization", "Bearer right"));
        assertThat(welcome.statusCode()).isEqualTo(200);
        String session = welcome.headers().firstValue("Mcp-Session-Id").orElseThrow();
        for (String path : List.of("/mcp/", "/mcp")) {
            assertThat(caller.send(caller.post(path, message("1", "ping")).header("Authorization", "Bearer right")
                    .header("Mcp-Session-Id", session)).body()).contains("\"result\":{}");
        }
        assertThat(caller.send(caller.request("/healthz/")).body()).isEqualTo("ok");
        assertThat(caller.send(caller.request("/mcp/more/")).statusCode()).isEqualTo(404);
        assertThat(caller.send(caller.post("/mcp/", message("1", "ping"))).statusCode()).as("no token").isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/mcp     | http://localhost:6274      | POST   | content-type,authorization,mcp-session-id",
        "/mcp/    | http://127.0.0.1:5173      | DELETE | mcp-protocol-version",
        "/mcp     | https://trakt.example.org  | GET    | last-event-id, x-own",
        "/sse     | http://[::1]               | GET    | authorization",
        "/message | http://localhost           | POST   | content-type",
    })
    void aPageOfAnAllowedOriginMayAskFirst(String path, String origin, String method, String headers)
            throws Exception {
        HttpResponse<String> answer = caller.send(caller.request(path).header("Origin", origin)
                .header("Access-Control-Request-Method", method).header("Access-Control-Request-Headers", headers)
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(origin);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow()).contains(method);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).hasValue(headers);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/mcp      | https://evil.example                  | 403",
        "/mcp      | null                                  | 403",
        "/mcp      | http://localhost.evil.example         | 403",
        "/nothing  | http://localhost:6274                 | 404",
        "/watching | http://localhost:6274                 | 405",
    })
    void otherPagesMayNotAsk(String path, String origin, int status) throws Exception {
        HttpResponse<String> answer = caller.send(caller.request(path).header("Origin", origin)
                .header("Access-Control-Request-Method", "POST").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void aPageOfAnAllowedOriginReadsAnswersAndRefusals() throws Exception {
        String hello = HttpCaller.initialize("2025-11-25", "{}");
        HttpResponse<String> refused =
                caller.send(caller.post("/mcp", hello).header("Origin", "http://localhost:6274"));
        assertThat(refused.statusCode()).isEqualTo(401);
        HttpResponse<String> welcome = caller.send(caller.post("/mcp", hello)
                .header("Origin", "http://localhost:6274").header("Authorization", "Bearer right"));
        assertThat(welcome.statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(refused, welcome)) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:6274");
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                    .contains("Mcp-Session-Id");
        }
    }
}
