package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.http.Http2Server;
import dev.traktmcp.trakt.http.Http2Server.Behaviour.Answer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real process sends to Trakt before it is asked for anything. */
class WarmStartTest {
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            """;
    private static final String HISTORY = """
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_history","arguments":{}}}
            """;
    private static final String SEARCH = """
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search","arguments":{"query":"dune"}}}
            """;
    private static final String SETTINGS_REQUEST = "GET /users/settings?extended=browsing";
    private static final String SETTINGS = """
            {"user": {"username": "robin", "ids": {"slug": "robin"}}, "account": {"timezone": "Europe/Berlin"}}""";

    @TempDir
    Path folder;

    @Test
    void theFirstCallFindsTheConnectionAndTheAccountReady() throws Exception {
        try (Http2Server trakt = trakt(); Child server = server(trakt, Map.of("TRAKT_ACCESS_TOKEN", "access"))) {
            server.tell(INITIALIZE);
            assertThat(server.stdout().next()).contains("protocolVersion");
            Await.until(() -> trakt.requests().equals(List.of(SETTINGS_REQUEST)));

            server.tell(HISTORY);
            assertThat(server.stdout().next()).contains("\"id\":2").contains("\"isError\":false");
            assertThat(trakt.requests()).hasSizeGreaterThan(1).containsOnlyOnce(SETTINGS_REQUEST);
            assertThat(trakt.connections()).isOne();
        }
    }

    @Test
    void nothingIsSentWhereNobodyIsSignedIn() throws Exception {
        try (Http2Server trakt = trakt(); Child server = server(trakt, Map.of())) {
            server.tell(INITIALIZE);
            assertThat(server.stdout().next()).contains("protocolVersion");

            server.tell(SEARCH);
            assertThat(server.stdout().next()).contains("\"id\":2");
            assertThat(trakt.requests()).isNotEmpty().doesNotContain(SETTINGS_REQUEST);
        }
    }

    @Test
    void whatCannotBeReadAheadIsSaidByTheCallAlone() throws Exception {
        try (Child server = server("http://127.0.0.1:1", folder, Map.of("TRAKT_ACCESS_TOKEN", "access"))) {
            server.tell(INITIALIZE);
            assertThat(server.stdout().next()).contains("protocolVersion");
            server.endInput();
            assertThat(server.code()).isZero();
            assertThat(server.stderr().rest()).isEmpty();
        }
    }

    private Http2Server trakt() throws Exception {
        Http2Server trakt = Http2Server.start(folder, 100);
        trakt.behaves(path -> path.startsWith("/users/settings")
                ? new Answer(SETTINGS, new CountDownLatch(0)) : Http2Server.AT_ONCE);
        return trakt;
    }

    private Child server(Http2Server trakt, Map<String, String> signIn) throws Exception {
        Map<String, String> settings = new HashMap<>(signIn);
        settings.put("JAVA_TOOL_OPTIONS", "-Djavax.net.ssl.trustStore=" + trakt.keys()
                + " -Djavax.net.ssl.trustStorePassword=" + Http2Server.PASSWORD);
        return server(trakt.url().toString(), folder.resolve("home"), settings);
    }

    private static Child server(String url, Path home, Map<String, String> settings) throws Exception {
        return Child.program().with(Map.of("TRAKT_CLIENT_ID", "client", "TRAKT_API_URL", url, "TRAKT_AUTH_URL", url,
                "TRAKT_MCP_HOME", home.toString())).with(settings).start();
    }
}
