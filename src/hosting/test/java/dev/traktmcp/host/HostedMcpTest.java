package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.mcp.http.HttpCaller;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MCP on a hosted server: each person has their own account, by the tokens that they gave and no others. */
class HostedMcpTest {
    private static final String INITIALIZE = """
            {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", \
            "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""";

    private HostedServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = new HostedServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoBringsNoTokenIsToldWhereToSignIn() throws Exception {
        HttpResponse<String> answer = server.caller.send(server.caller.post("/mcp", INITIALIZE));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer resource_metadata=\"" + server.url
                + "/.well-known/oauth-protected-resource/mcp\", scope=\"trakt:read trakt:write\"");
    }

    @Test
    void eachPersonHasAnAccountOfTheirOwn() throws Exception {
        Guest anna = server.guest("anna", HostedServer.READ, HostedServer.WRITE);
        Guest ben = server.guest("ben", HostedServer.READ, HostedServer.WRITE);
        assertThat(server.call(anna, "account", "{}").body()).contains("anna").doesNotContain("ben");
        assertThat(server.call(ben, "account", "{}").body()).contains("ben").doesNotContain("anna");
        assertThat(server.call(anna, "add_to_watchlist", "{\"title\": \"Heat\"}").body()).contains("Heat (1995)");
        assertThat(server.call(anna, "get_watchlist", "{\"title\": \"Heat\"}").body()).contains("[sandbox] Yes, Heat");
        assertThat(server.call(ben, "get_watchlist", "{\"title\": \"Heat\"}").body()).contains("[sandbox] No");
        assertThat(server.call(ben, "undo", "{}").body()).contains("nothing_to_undo");
    }

    @Test
    void aClientThatMayOnlyReadIsToldWhatItLacks() throws Exception {
        Guest anna = server.guest("anna", HostedServer.READ);
        assertThat(server.call(anna, "get_watchlist", "{}").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = server.call(anna, "add_to_watchlist", "{\"title\": \"Heat\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ").contains("error=\"insufficient_scope\"", "scope=\"trakt:read trakt:write\"",
                        "resource_metadata=\"" + server.url + "/.well-known/oauth-protected-resource/mcp\"");
    }

    @Test
    void whatWasTakenBackIsRefusedAtOnce() throws Exception {
        Guest anna = server.guest("anna", HostedServer.READ);
        assertThat(server.call(anna, "get_watchlist", "{}").statusCode()).isEqualTo(200);
        server.running.store().grants().revoke(anna.grant().id());
        HttpResponse<String> refused = server.call(anna, "get_watchlist", "{}");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
    }

    @Test
    void aSessionIsOfNoUseToAnybodyElse() throws Exception {
        Guest anna = server.guest("anna", HostedServer.READ, HostedServer.WRITE);
        Guest ben = server.guest("ben", HostedServer.READ, HostedServer.WRITE);
        Guest other = server.client(anna.person(), "another", HostedServer.READ);
        HttpResponse<String> welcome = server.caller.send(server.as(anna, server.caller.post("/mcp", INITIALIZE)));
        String session = welcome.headers().firstValue("Mcp-Session-Id").orElseThrow();
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/list\"}";
        assertThat(status(anna, session, list)).isEqualTo(200);
        assertThat(status(ben, session, list)).isEqualTo(404);
        assertThat(status(other, session, list)).isEqualTo(404);
        assertThat(server.caller.send(server.as(ben, server.caller.request("/mcp").DELETE())
                .header("Mcp-Session-Id", session)).statusCode()).isEqualTo(404);
        assertThat(status(anna, session, list)).as("nobody else can end it").isEqualTo(200);
    }

    @Test
    void aSessionGoesOnOnceItsClientIsAllowedAnew() throws Exception {
        Guest anna = server.guest("anna", HostedServer.READ);
        HttpResponse<String> welcome = server.caller.send(server.as(anna, server.caller.post("/mcp", INITIALIZE)));
        String session = welcome.headers().firstValue("Mcp-Session-Id").orElseThrow();
        server.running.store().grants().revoke(anna.grant().id());
        Guest anew = server.client(anna.person(), anna.grant().client(), HostedServer.READ);
        String list = "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"tools/list\"}";
        assertThat(status(anna, session, list)).isEqualTo(401);
        assertThat(status(anew, session, list)).isEqualTo(200);
    }

    private int status(Guest guest, String session, String message) throws Exception {
        return server.caller.send(server.as(guest, server.caller.post("/mcp", message))
                .header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25")).statusCode();
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndJsonForPrograms() throws Exception {
        for (String path : List.of("/nowhere", "/mcp/nowhere", "/account/nowhere", "/.well-known/nowhere", "/a.html")) {
            HttpResponse<String> page = server.caller.send(HttpRequest.newBuilder(server.url.resolve(path))
                    .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8").GET());
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).as(path).startsWith("text/html");
            assertThat(page.body()).as(path).contains("Nothing is here", "Front page");
            HttpResponse<String> json = server.caller.send(HttpRequest.newBuilder(server.url.resolve(path)).GET());
            assertThat(json.statusCode()).as(path).isEqualTo(404);
            assertThat(HttpCaller.json(json.body())).as(path).extractingByKey("error").asString()
                    .contains("MCP is at /mcp");
        }
    }

    @Test
    void thePaceOfAPersonIsKeptWhateverClientsTheyUse() throws Exception {
        server.close();
        server = new HostedServer(Path.of(System.getProperty("java.io.tmpdir"), "hosted-pace-" + System.nanoTime()),
                "--calls-per-minute", "1");
        Guest anna = server.guest("anna", HostedServer.READ);
        Guest other = server.client(anna.person(), "another", HostedServer.READ);
        Asked resource = new Asked("resources/read", Map.of("uri", "trakt://me/watchlist"));
        assertThat(server.caller.send(server.as(other, resource.modern(server.caller))).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = server.call(anna, "get_watchlist", "{}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(server.caller.send(server.as(other, resource.modern(server.caller))).statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(server.call(server.guest("ben", HostedServer.READ), "get_watchlist", "{}").statusCode())
                .isEqualTo(200);
    }
}
