package dev.traktmcp.mcp.stdio;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-07-28 over stdio, where nothing is prepared; the tools are the test's own. */
class ModernStdioTest {
    private final OwnTools tools = new OwnTools();
    private StdioConversation stdio;

    @BeforeEach
    void start() throws Exception {
        stdio = new StdioConversation(tools.protocol());
    }

    @AfterEach
    void stop() throws Exception {
        tools.slowMayEnd.countDown();
        stdio.close();
    }

    @Test
    void saysWhatItIsBeforeAnythingElse() throws Exception {
        Map<String, Object> said = result(answer(ModernRequest.of("discover-1", "server/discover", Map.of())));
        assertThat(said).containsEntry("resultType", "complete").containsEntry("cacheScope", "public")
                .containsEntry("supportedVersions",
                        List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"))
                .containsKeys("capabilities", "instructions").doesNotContainKeys("serverInfo", "protocolVersion");
        assertThat((int) said.get("ttlMs")).isPositive();
        assertThat(said.get("_meta").toString()).as("the icon here alone")
                .startsWith("{io.modelcontextprotocol/serverInfo={name=trakt-mcp, title=Trakt, version=0, icons=[{");
    }

    @Test
    void aCallHasTheSameReplyAsEver() throws Exception {
        stdio.send("{\"jsonrpc\": \"2.0\", \"id\": 0, \"method\": \"initialize\", \"params\": {\"protocolVersion\":"
                + " \"2025-11-25\", \"capabilities\": {}, \"clientInfo\": {\"name\": \"a\", \"version\": \"1\"}}}");
        stdio.receive();
        stdio.send(call(1, "echo", "{\"title\": \"Dune\"}"));
        Map<String, Object> old = result(stdio.receive());
        Map<String, Object> now = result(answer(ModernRequest.call(2, "echo", Map.of("title", "Dune"))));
        assertThat(now).containsAllEntriesOf(old).containsEntry("resultType", "complete")
                .doesNotContainKeys("ttlMs", "cacheScope");
        assertServer(now);
    }

    @ParameterizedTest
    @CsvSource({"tools/list, tools", "resources/list, resources"})
    void listsSayHowLongTheyMayBeKept(String method, String field) throws Exception {
        Map<String, Object> answer = answer(ModernRequest.of(1, method, Map.of()));
        if (method.equals("resources/list")) { // these tools have no cards
            assertThat(error(answer)).containsEntry("code", -32601);
            return;
        }
        assertThat(result(answer)).containsKeys(field, "ttlMs", "resultType").containsEntry("cacheScope", "public");
        assertThat(answer(ModernRequest.of(2, method, Map.of())).get("result")).as("the same order")
                .isEqualTo(result(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe",
        "roots/list", "no/such", "prompts/list"})
    void whatIsNoMethodOfThisRevisionIsNotFound(String method) throws Exception {
        Map<String, Object> answer = answer(ModernRequest.of(7, method, Map.of()));
        assertThat(error(answer)).containsEntry("code", -32601);
        assertThat(answer).containsEntry("id", 7);
        assertBothErasLive();
    }

    @ParameterizedTest
    @CsvSource({"protocolVersion, , -32602", "protocolVersion, 5, -32602", "protocolVersion, 2027-01-01, -32022",
        "protocolVersion, 2025-11-25, -32022", "clientCapabilities, , -32602", "clientCapabilities, none, -32602"})
    void aRequestThatDoesNotSayWhatEachHasToSayIsRefused(String key, String value, int code) throws Exception {
        ModernRequest request = ModernRequest.of(3, "server/discover", Map.of());
        Object odd = "5".equals(value) ? Integer.valueOf(5) : value;
        Map<String, Object> refusal = answer(request.withMeta(key, odd));
        assertThat(error(refusal)).containsEntry("code", code);
        if (code == -32022) {
            assertThat(error(refusal).get("data")).isEqualTo(Map.of("requested", value, "supported",
                    List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")));
        }
        assertBothErasLive();
    }

    @Test
    void nothingButTheCapabilitiesAndTheRevisionIsNeeded() throws Exception {
        ModernRequest bare = ModernRequest.call(1, "echo", Map.of("title", "Heat")).withMeta("clientInfo", null);
        assertThat(text(answer(bare))).isEqualTo("echo Heat");
        ModernRequest rich = bare.withMeta("logLevel", "debug").withMeta("no/such", List.of(1));
        assertThat(text(answer(new ModernRequest(2, rich.method(), rich.params(), rich.meta()))))
                .isEqualTo("echo Heat");
    }

    @Test
    void anUnknownToolIsRefusedInOurWords() throws Exception {
        assertThat(error(answer(ModernRequest.call(1, "none", Map.of())))).containsEntry("code", -32602);
        assertThat(error(answer(ModernRequest.of(2, "tools/call", Map.of())))).containsEntry("code", -32602);
    }

    @Test
    void aCancelledCallIsInterruptedAndNotAnswered() throws Exception {
        stdio.send(ModernRequest.call(1, "slow", Map.of()).toString());
        tools.slowStarted.await();
        stdio.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 1}}");
        assertThat(tools.slowInterrupted.get()).isTrue();
        assertBothErasLive();
    }

    @Test
    void bothErasShareOnePipe() throws Exception {
        stdio.send("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"initialize\", \"params\": {\"protocolVersion\":"
                + " \"2026-07-28\", \"capabilities\": {}, \"clientInfo\": {\"name\": \"a\", \"version\": \"1\"}}}");
        assertThat(result(stdio.receive())).as("what a handshake agrees on at most")
                .containsEntry("protocolVersion", "2025-11-25").doesNotContainKey("resultType");
        stdio.send(ModernRequest.call("slow", "slow", Map.of()).toString());
        tools.slowStarted.await();
        stdio.send(call("slow", "echo", "{}"));
        assertThat(error(stdio.receive()).get("message").toString()).contains("still being worked on");
        assertBothErasLive();
        tools.slowMayEnd.countDown();
        assertThat(result(stdio.receive())).containsEntry("resultType", "complete");
    }

    @Test
    void aListenerIsToldAtOnceWhatItWillHear() throws Exception {
        stdio.send(listen("sub-1").toString());
        Map<String, Object> told = stdio.receive();
        assertThat(told).containsEntry("method", "notifications/subscriptions/acknowledged").doesNotContainKey("id");
        assertThat(told.get("params")).hasToString(
                "{_meta={io.modelcontextprotocol/subscriptionId=sub-1}, notifications={}}");
        assertBothErasLive();
        stdio.endInput();
        Map<String, Object> end = stdio.receive();
        assertThat(end).containsEntry("id", "sub-1");
        assertThat(result(end)).containsEntry("resultType", "complete");
        assertThat(stdio.receive()).as("the end").isNull();
    }

    @Test
    void aListenerThatHasEnoughIsToldNoMore() throws Exception {
        stdio.send(listen(4).toString());
        stdio.receive();
        stdio.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 4}}");
        stdio.endInput();
        assertThat(stdio.receive()).as("the end").isNull();
    }

    @Test
    void aListenerHasToSayWhatItWants() throws Exception {
        assertThat(error(answer(ModernRequest.of(1, "subscriptions/listen", Map.of())))).containsEntry("code", -32602);
    }

    private static ModernRequest listen(Object id) {
        return ModernRequest.of(id, "subscriptions/listen", Map.of("notifications",
                Map.of("toolsListChanged", true, "resourceSubscriptions", List.of("trakt://me/watchlist"))));
    }

    private Map<String, Object> answer(ModernRequest request) throws Exception {
        stdio.send(request.toString());
        return stdio.receive();
    }

    private static void assertServer(Map<String, Object> result) {
        assertThat(result.get("_meta"))
                .hasToString("{io.modelcontextprotocol/serverInfo={name=trakt-mcp, version=0}}");
    }

    private void assertBothErasLive() throws Exception {
        List<String> heard = new ArrayList<>();
        stdio.send(call("old", "echo", "{\"title\": \"still here\"}"));
        heard.add(text(stdio.receive()));
        heard.add(text(answer(ModernRequest.call("new", "echo", Map.of("title", "and here")))));
        assertThat(heard).containsExactly("echo still here", "echo and here");
    }
}
