package dev.traktmcp.mcp.http;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Elicitation;
import dev.traktmcp.mcp.ElicitationForm;
import dev.traktmcp.mcp.beside.Subscriptions;
import dev.traktmcp.text.LazyLogger;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitUrlRequest;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;

/** The client of one request of an HTTP session. */
record SessionClient(String protocolVersion, McpAsyncServerExchange exchange, Questions questions,
        Subscriptions subscriptions)
        implements Client {
    private static final LazyLogger LOG = new LazyLogger(SessionClient.class);

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
        ElicitationForm form = ElicitationForm.of(text, choices);
        ElicitFormRequest question = ElicitFormRequest.builder(text, form.schema()).build();
        try {
            ElicitResult answer = exchange.createElicitation(question).block();
            return answer == null
                    ? Optional.empty()
                    : form.answered(answer.action() == ElicitResult.Action.ACCEPT, answer.content());
        } catch (RuntimeException e) { // an error, no answer in time, or a client that has gone
            LOG.debug("a question was not answered", e);
            if (Exceptions.unwrap(e) instanceof TimeoutException) {
                questions.cancel(question);
                throw new Silence();
            }
            return Optional.empty();
        } finally {
            questions.forget(question);
        }
    }

    @Override
    public void progress(Object token, int done, @Nullable Integer total) {
        ProgressNotification.Builder told = ProgressNotification.builder(token, done);
        exchange.progressNotification((total == null ? told : told.total((double) total)).build())
                .subscribe(_ -> {}, e -> LOG.debug("progress was not told", e));
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
