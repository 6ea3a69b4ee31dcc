package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.simulator.http.Recorded;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that was allowed to read reads everything, and writes nothing in whatever way it asks. */
class ReadOnlyTokenTest {
    private static final String WRITE = """
            "params": {"name": "add_to_watchlist", "arguments": {"title": "Heat (1995)"}%s}""";
    private static final String META = """
            , "_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", \
            "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"}, \
            "io.modelcontextprotocol/clientCapabilities": {}}""";

    private HostedServer server;
    private Guest anna;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = new HostedServer(folder, "--calls-per-minute", "1000");
        anna = server.guest("anna", HostedServer.READ);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyToolThatWritesIsRefusedBeforeTraktHearsOfIt() throws Exception {
        String session = server.session(anna);
        for (Asked asked : Asked.everything()) {
            boolean reads = !asked.method().equals("tools/call") || asked.reads();
            if (!reads) {
                server.running.upstream().sandbox().clearRequests();
            }
            for (HttpResponse<String> answer : List.of(
                    server.caller.send(server.as(anna, asked.modern(server.caller))),
                    server.caller.send(server.as(anna, asked.handshake(server.caller, session))))) {
                assertThat(answer.statusCode()).as("%s: %s", asked, answer.body()).isEqualTo(reads ? 200 : 403);
                if (reads) {
                    assertThat(answer.body()).as("%s", asked).doesNotContain("\"error\":{");
                } else {
                    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).as("%s", asked)
                            .contains("error=\"insufficient_scope\"", "scope=\"trakt:read trakt:write\"");
                }
            }
            if (!reads) {
                assertThat(server.running.upstream().sandbox().requests()).as("%s", asked).isEmpty();
            }
        }
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        assertThat(server.running.upstream().sandbox().requests()).extracting(Recorded::method).allMatch("GET"::equals);
        assertThat(server.running.upstream().sandbox().account("anna").orElseThrow().watchlist().items())
                .noneMatch(entry -> entry.toString().contains("heat-1995"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"method\": \"tools/call\", %s}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"method\": \"tools/list\", %s}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools\\u002fcall\", %s}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", %s, \"params\": {\"name\": \"account\"}}",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": {\"name\": \"account\"}, %s}",
        "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"tools/call\", %s}",
        "{\"jsonrpc\": \"2.0\", \"method\": \"tools/call\", %s}",
        "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", %s}]",
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"Tools/Call\", %s}",
        "\ufeff{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", %s}"})
    void noFormOfACallGetsRoundTheScope(String form) throws Exception {
        String session = server.session(anna);
        for (String name : List.of("add_to_watchlist", "ADD_TO_WATCHLIST", " add_to_watchlist",
                "trakt_add_to_watchlist",
                "add_to_watchlist\\u0000")) {
            for (String padding : List.of("", " ".repeat(10_000))) {
                String write = WRITE.replace("add_to_watchlist", name);
                String modern = form.formatted(write.formatted(META)) + padding;
                String before = form.formatted(write.formatted("")) + padding;
                server.caller.send(server.as(anna, server.caller.post("/mcp", modern)
                        .header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", "tools/call")
                        .header("Mcp-Name", "add_to_watchlist")));
                server.caller.send(server.as(anna, server.caller.post("/mcp", before))
                        .header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25"));
                server.caller.send(server.as(anna, server.caller.request("/mcp").POST(BodyPublishers.ofByteArrays(
                        List.of(before.getBytes(StandardCharsets.UTF_8)))))
                        .header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25"));
            }
        }
        assertThat(server.running.upstream().sandbox().requests()).extracting(Recorded::method)
                .doesNotContain("POST", "PUT", "DELETE");
    }
}
