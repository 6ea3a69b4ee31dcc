package dev.traktmcp.mcp.http;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Elicitation;
import dev.traktmcp.mcp.ElicitationForm;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitUrlRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client of one request of an HTTP session. */
record SessionClient(String protocolVersion, McpAsyncServerExchange exchange) implements Client {
    private static final Logger LOG = LoggerFactory.getLogger(SessionClient.class);

    @Override
    public boolean canAsk() {
        return can().forms();
    }

    private Elicitation can() {
        ClientCapabilities capabilities = exchange.getClientCapabilities();
        ClientCapabilities.Elicitation modes = capabilities == null ? null : capabilities.elicitation();
        return modes == null ? Elicitation.NONE : Elicitation.of(modes.form() != null, modes.url() != null);
    }

    @Override
    public Optional<Candidate> ask(String text, List<Candidate> choices) {
        ElicitationForm question = ElicitationForm.of(text, choices);
        try {
            ElicitResult answer = exchange
                    .createElicitation(ElicitFormRequest.builder(text, question.schema()).build())
                    .block();
            return answer == null
                    ? Optional.empty()
                    : question.answered(answer.action() == ElicitResult.Action.ACCEPT, answer.content());
        } catch (RuntimeException e) { // an error, no answer in time, or a client that has gone
            LOG.debug("a question was not answered", e);
            return Optional.empty();
        }
    }

    @Override
    public boolean canOpen() {
        return can().addresses();
    }

    @Override
    public void open(String url, String reason) {
        exchange.createElicitation(ElicitUrlRequest.builder(reason, url, UUID.randomUUID().toString()).build())
                .subscribe(_ -> {}, e -> LOG.debug("an address was not opened", e));
    }
}
