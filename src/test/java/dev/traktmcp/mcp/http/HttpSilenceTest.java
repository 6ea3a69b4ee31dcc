package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions over both HTTP transports that nobody answers in time. */
class HttpSilenceTest {
    private static final String ASK = call(1, "ask", "{\"title\": \"Ghosts\"}");
    private static final String CAN_ASK = "{\"elicitation\": {\"form\": {}}}";
    private HttpHost host;

    @AfterEach
    void stop() {
        host.close();
    }

    private HttpCaller start(Duration thinking) throws Exception {
        host = TestHost.start(Opening.none(), new OwnTools().protocol(), OwnTools::states, null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20), thinking);
        return new HttpCaller(host.address());
    }

    private static void cancelled(Map<String, Object> question, Map<String, Object> word) {
        assertThat(question).containsEntry("method", "elicitation/create");
        assertThat(word).containsEntry("method", "notifications/cancelled").doesNotContainKey("id");
        assertThat(Catalog.child(word, "params")).containsEntry("requestId", question.get("id"));
    }

    private static void listed(Map<String, Object> answer) {
        assertThat(answer).containsEntry("id", 1);
        assertThat(text(answer)).contains("can mean more than one title", "[show:1]", "[show:2]",
                "Next: ask which one is meant");
    }

    @Test
    void aQuestionOnTheStreamOfACallIsCancelledThereAndTheCandidatesCome() throws Exception {
        HttpCaller.Streamable session = start(Duration.ofMillis(200)).streamable(CAN_ASK);
        List<Map<String, Object>> heard = session.stream(ASK).toList();
        assertThat(heard).hasSize(3);
        cancelled(heard.getFirst(), heard.get(1));
        listed(heard.getLast());
        assertThat(session.post("{\"jsonrpc\": \"2.0\", \"id\": \"" + heard.getFirst().get("id")
                + "\", \"result\": {\"action\": \"accept\", \"content\": {\"choice\": \"x\"}}}").statusCode())
                .as("an answer that comes too late").isEqualTo(202);
        assertThat(text(session.answer(call(2, "echo", "{\"title\": \"alive\"}")))).isEqualTo("echo alive");
    }

    @Test
    void aQuestionOverSseIsCancelledAndTheCandidatesCome() throws Exception {
        try (HttpCaller.Sse session = start(Duration.ofMillis(200)).sse(UnaryOperator.identity(), CAN_ASK)) {
            session.post(ASK);
            cancelled(session.receive(), session.receive());
            listed(session.receive());
        }
    }
}
