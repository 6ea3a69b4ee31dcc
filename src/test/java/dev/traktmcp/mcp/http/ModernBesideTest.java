package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is beside tools, to a client of 2026-07-28 over HTTP. */
class ModernBesideTest extends InASandbox {
    private static final String WATCHLIST = "trakt://me/watchlist";

    private HttpHost host;
    private HttpCaller caller;

    @BeforeEach
    void listen() throws Exception {
        host = TestHost.start(Opening.none(), door.protocol(), OwnTools::states, null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stopListening() {
        host.close();
    }

    @Test
    void aListenerHearsOfAWriteAndOfNothingElse() throws Exception {
        ModernRequest listen = ModernRequest.of("sub", "subscriptions/listen", Map.of("notifications",
                Map.of("promptsListChanged", true, "resourceSubscriptions", List.of(WATCHLIST))));
        try (Stream<Map<String, Object>> stream = caller.events(caller.modern(listen))) {
            Iterator<Map<String, Object>> heard = stream.iterator();
            assertThat(heard.next().get("params")).hasToString("{_meta={io.modelcontextprotocol/subscriptionId=sub},"
                    + " notifications={resourceSubscriptions=[trakt://me/watchlist]}}");
            answer(ModernRequest.call(1, "rate_item", Map.of("title", "Heat (1995)", "rating", 8)));
            answer(ModernRequest.call(2, "add_to_watchlist", Map.of("title", "Arrival")));
            Map<String, Object> update = heard.next();
            assertThat(update).containsEntry("method", "notifications/resources/updated");
            assertThat(update.get("params")).hasToString(
                    "{_meta={io.modelcontextprotocol/subscriptionId=sub}, uri=trakt://me/watchlist}");
        }
    }

    @Test
    void progressComesBeforeTheAnswerToWhoAskedForIt() throws Exception {
        Map<String, Object> items = Map.of("items", List.of("Heat (1995)", "Arrival", "Parasite", "Alien"));
        ModernRequest batch = ModernRequest.call("batch", "add_to_watchlist", items);
        ModernRequest asking = new ModernRequest(batch.id(), batch.method(), batch.params(),
                Map.of("progressToken", "p", "io.modelcontextprotocol/protocolVersion", "2026-07-28",
                        "io.modelcontextprotocol/clientCapabilities", Map.of()));
        try (Stream<Map<String, Object>> stream = caller.events(caller.modern(asking))) {
            List<Map<String, Object>> heard = stream.toList();
            assertThat(heard).hasSizeGreaterThan(1);
            assertThat(heard.getFirst()).containsEntry("method", "notifications/progress");
            assertThat(heard.getFirst().get("params").toString()).contains("progressToken=p", "total=4");
            assertThat(result(heard.getLast())).containsEntry("resultType", "complete");
            assertThat(text(heard.getLast())).contains("4 titles");
        }
        HttpResponse<String> silent = caller.send(caller.modern(batch));
        assertThat(silent.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({"trakt://me/watchlist, 0, private", "ui://trakt/watchlist, 3600000, public"})
    void whatIsReadSaysWhoMayKeepItForHowLong(String uri, int milliseconds, String scope) throws Exception {
        Map<String, Object> read = result(answer(ModernRequest.of(1, "resources/read", Map.of("uri", uri))));
        assertThat(read).containsEntry("resultType", "complete").containsEntry("ttlMs", milliseconds)
                .containsEntry("cacheScope", scope).containsKey("contents");
    }

    @ParameterizedTest
    @CsvSource({"resources/list, resources", "resources/templates/list, resourceTemplates", "prompts/list, prompts"})
    void listsMayBeKept(String method, String field) throws Exception {
        assertThat(result(answer(ModernRequest.of(1, method, Map.of())))).containsKeys(field, "ttlMs")
                .containsEntry("cacheScope", "public");
    }

    @Test
    void aPromptIsGotUnderItsName() throws Exception {
        assertThat(result(answer(ModernRequest.of(1, "prompts/get", Map.of("name", "my-week")))))
                .containsKey("messages").doesNotContainKey("ttlMs");
    }

    @Test
    void anUnknownResourceIsAWrongParameter() throws Exception {
        assertThat(error(answer(ModernRequest.of(1, "resources/read", Map.of("uri", "trakt://none")))))
                .containsEntry("code", -32602);
    }

    private Map<String, Object> answer(ModernRequest request) throws Exception {
        return HttpCaller.json(caller.send(caller.modern(request)).body());
    }
}
