package dev.traktmcp.mcp.stdio;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.OwnTools;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions over stdio that nobody answers, in each way in which nobody does. */
class StdioSilenceTest {
    private static final String ASK = call(1, "ask", "{\"title\": \"Ghosts\"}");
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofHours(1);

    private static StdioConversation open(Duration thinking) throws Exception {
        StdioConversation stdio = new StdioConversation(new OwnTools().protocol(), thinking);
        stdio.send("""
                {"jsonrpc": "2.0", "id": "init", "method": "initialize", "params": {"protocolVersion": "2025-11-25", \
                "capabilities": {"elicitation": {}}, "clientInfo": {"name": "test", "version": "1"}}}""");
        stdio.receive();
        return stdio;
    }

    private static void assertCancelled(Map<String, Object> question, Map<String, Object> word) {
        assertThat(question).containsEntry("method", "elicitation/create");
        assertThat(word).containsEntry("method", "notifications/cancelled").doesNotContainKey("id");
        assertThat(Catalog.child(word, "params")).containsEntry("requestId", question.get("id"));
    }

    private static void assertListed(Map<String, Object> answer) {
        assertThat(text(answer)).contains("can mean more than one title", "[show:1]", "[show:2]",
                "Next: ask which one is meant");
    }

    @Test
    void aQuestionThatNobodyAnswersIsCancelledAndTheCandidatesCome() throws Exception {
        try (StdioConversation stdio = open(SHORT)) {
            stdio.send(ASK);
            Map<String, Object> question = stdio.receive();
            assertCancelled(question, stdio.receive());
            assertListed(stdio.receive());
            stdio.send("{\"jsonrpc\": \"2.0\", \"id\": \"" + question.get("id")
                    + "\", \"result\": {\"action\": \"accept\", \"content\": {}}}");
            stdio.send(call(2, "ask", "{\"title\": \"Ghosts\"}"));
            assertThat(stdio.receive()).as("the next call asks anew, and the late answer is nobody's")
                    .containsEntry("method", "elicitation/create");
            stdio.receive();
            assertListed(stdio.receive());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"result\": {\"action\": \"decline\"}",
        "\"result\": {\"action\": \"cancel\"}",
        "\"result\": {\"action\": \"later\"}",
        "\"result\": {}",
        "\"result\": {\"action\": \"accept\"}",
        "\"result\": {\"action\": \"accept\", \"content\": null}",
        "\"result\": {\"action\": \"accept\", \"content\": {\"choice\": 2}}",
        "\"result\": {\"action\": \"accept\", \"content\": {\"choice\": \"Ghosts\"}}",
        "\"result\": {\"action\": \"accept\", \"content\": [\"Ghosts (2021) [show:2]: American\"]}",
        "\"error\": {\"code\": -32601, \"message\": \"Method not found\"}",
        "\"error\": \"no\"",
    })
    void anAnswerThatChoosesNothingBringsTheCandidatesAtOnceAndCancelsNothing(String answer) throws Exception {
        try (StdioConversation stdio = open(LONG)) {
            stdio.send(ASK);
            Map<String, Object> question = stdio.receive();
            stdio.send("{\"jsonrpc\": \"2.0\", \"id\": \"" + question.get("id") + "\", " + answer + "}");
            assertListed(stdio.receive());
        }
    }

    @Test
    void whoHangsUpLeavesNoQuestionOpen() throws Exception {
        try (StdioConversation stdio = open(LONG)) {
            stdio.send(ASK);
            stdio.receive();
            stdio.endInput();
            assertListed(stdio.receive());
        }
    }
}
