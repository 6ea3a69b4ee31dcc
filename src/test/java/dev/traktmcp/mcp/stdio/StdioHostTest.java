package dev.traktmcp.mcp.stdio;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.error;
import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.OwnTools;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop against rude, hasty and vanishing clients; the tools are the test's own. */
class StdioHostTest {
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
    void answersBeforeInitialized() throws Exception {
        stdio.send(call(1, "echo", "{\"title\": \"Dune\"}"));
        assertThat(text(stdio.receive())).isEqualTo("echo Dune");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "garbage                                          | -32700",
        "{\"jsonrpc\": \"2.0\", \"id\": 7,                | -32700",
        "[]                                               | -32600",
        "[{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"ping\"}] | -32600",
        "\"ping\"                                         | -32600",
        "{}                                               | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"} | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 1.5, \"method\": \"ping\"}  | -32600",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"no/such\"} | -32601",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"initialize\", \"params\": {\"capabilities\": 3}} | -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/call\"} | -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/call\", \"params\": []} | -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/call\", \"params\": {\"name\": \"none\"}} | -32602",
        "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/call\", \"params\": "
                + "{\"name\": \"echo\", \"arguments\": []}} | -32602",
    })
    void refusesWhatIsNoRequestAndLivesOn(String line, int code) throws Exception {
        stdio.send(line);
        Map<String, Object> refusal = stdio.receive();
        assertThat(error(refusal)).containsEntry("code", code);
        assertThat(error(refusal).get("message").toString()).doesNotContain("Exception", "java",
                "modelcontextprotocol");
        assertAlive();
    }

    @Test
    void passesOverBlankLinesAndStrayNotifications() throws Exception {
        stdio.send("");
        stdio.send(" \t\r");
        stdio.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        stdio.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 99}}");
        stdio.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\"}");
        stdio.send("{\"jsonrpc\": \"2.0\", \"id\": \"ask-9\", \"result\": {}}");
        assertAlive();
    }

    @Test
    void survivesAHugeLine() throws Exception {
        byte[] chunk = new byte[1 << 20];
        java.util.Arrays.fill(chunk, (byte) 'x');
        for (int i = 0; i < 9; i++) {
            stdio.write(chunk);
        }
        stdio.send("");
        assertThat(error(stdio.receive())).containsEntry("code", -32600);
        assertAlive();
    }

    @Test
    void aSlowCallBlocksNobody() throws Exception {
        stdio.send(call(1, "slow", "{}"));
        tools.slowStarted.await();
        stdio.send(call(2, "echo", "{\"title\": \"fast\"}"));
        assertThat(stdio.receive()).containsEntry("id", 2);
        tools.slowMayEnd.countDown();
        assertThat(stdio.receive()).containsEntry("id", 1);
    }

    @Test
    void aCancelledCallIsInterruptedAndNotAnswered() throws Exception {
        stdio.send(call(1, "slow", "{}"));
        tools.slowStarted.await();
        stdio.send("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 1}}");
        assertThat(tools.slowInterrupted.get()).isTrue();
        assertAlive();
    }

    @Test
    void callsInFlightAreAnsweredAfterStdinEnds() throws Exception {
        stdio.send(call(1, "slow", "{}"));
        tools.slowStarted.await();
        stdio.endInput();
        tools.slowMayEnd.countDown();
        assertThat(text(stdio.receive())).isEqualTo("slow");
        assertThat(stdio.receive()).as("the end of the stream").isNull();
    }

    @Test
    void aLastLineWithoutLineFeedCounts() throws Exception {
        stdio.write(call(1, "echo", "{\"title\": \"Dune\"}").getBytes(StandardCharsets.UTF_8));
        stdio.endInput();
        assertThat(text(stdio.receive())).isEqualTo("echo Dune");
    }

    @Test
    void aBugIsAnsweredAsABugWithoutItsDetails() throws Exception {
        stdio.send(call(1, "bug", "{}"));
        Map<String, Object> answer = stdio.receive();
        assertThat(text(answer)).contains("is a bug").doesNotContain("secret detail");
        assertThat(result(answer)).containsEntry("isError", true).doesNotContainKey("structuredContent");
    }

    @Test
    void offersTheAddressOfASignInWhereTheClientCanOpenIt() throws Exception {
        initialize("{\"elicitation\": {\"url\": {}}}");
        stdio.send(call(1, "door", "{}"));
        Map<String, Object> offer = stdio.receive();
        assertThat(offer).containsEntry("method", "elicitation/create");
        assertThat(Catalog.child(offer, "params"))
                .containsEntry("mode", "url")
                .containsEntry("url", "https://auth.trakt.tv/activate")
                .containsKey("elicitationId");
        assertThat(text(stdio.receive())).as("and is not waited for").contains("5055CC52");
    }

    @Test
    void saysTheAddressOnlyWhereTheClientCannotOpenIt() throws Exception {
        initialize("{\"elicitation\": {\"form\": {}}}");
        stdio.send(call(1, "door", "{}"));
        assertThat(text(stdio.receive())).contains("https://auth.trakt.tv/activate", "5055CC52");
    }

    @Test
    void asksThePersonWhereTheClientCan() throws Exception {
        initialize("{\"elicitation\": {}}");
        stdio.send(call(1, "ask", "{\"title\": \"Ghosts\"}"));
        Map<String, Object> question = stdio.receive();
        assertThat(question).containsEntry("method", "elicitation/create");
        stdio.send("{\"jsonrpc\": \"2.0\", \"id\": \"" + question.get("id")
                + "\", \"result\": {\"action\": \"accept\", \"content\": "
                + "{\"choice\": \"Ghosts (2021) [show:2]: American\"}}}");
        assertThat(text(stdio.receive())).isEqualTo("took show:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"result\": {\"action\": \"decline\"}}",
        "{\"error\": {\"code\": 1}}"})
    void doesNothingWhenThePersonDeclines(String answer) throws Exception {
        initialize("{\"elicitation\": {\"form\": {}}}");
        stdio.send(call(1, "ask", "{\"title\": \"Ghosts\"}"));
        Map<String, Object> question = stdio.receive();
        stdio.send(answer.replaceFirst("\\{", "{\"jsonrpc\": \"2.0\", \"id\": \"" + question.get("id") + "\", "));
        assertThat(text(stdio.receive())).contains("can mean more than one title", "[show:2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
    void speaksEveryRevisionSoFar(String revision) throws Exception {
        stdio.send("""
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "%s", \
                "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""".formatted(revision));
        assertThat(result(stdio.receive())).containsEntry("protocolVersion", revision);
    }

    @Test
    void listsTheCandidatesWhereTheClientCannotAsk() throws Exception {
        initialize("{}");
        stdio.send(call(1, "ask", "{\"title\": \"Ghosts\"}"));
        assertThat(text(stdio.receive())).contains("Ghosts (2019) [show:1]: British",
                "Next: ask which one is meant");
    }

    private void initialize(String capabilities) throws Exception {
        stdio.send("""
                {"jsonrpc": "2.0", "id": "init", "method": "initialize", "params": {"protocolVersion": "2025-11-25", \
                "capabilities": %s, "clientInfo": {"name": "test", "version": "1"}}}""".formatted(capabilities));
        assertThat(result(stdio.receive())).containsEntry("protocolVersion", "2025-11-25");
    }

    private void assertAlive() throws Exception {
        stdio.send(call("alive", "echo", "{\"title\": \"still here\"}"));
        assertThat(text(stdio.receive())).isEqualTo("echo still here");
    }
}
