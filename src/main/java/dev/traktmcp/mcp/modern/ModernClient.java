package dev.traktmcp.mcp.modern;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Elicitation;
import dev.traktmcp.mcp.JsonRpc;
import dev.traktmcp.mcp.Revisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The client of one request, which is asked by the answer to it.
 *
 * @param notices receives the notifications that belong to the request
 */
record ModernClient(Elicitation can, Round round, Consumer<Map<String, Object>> notices) implements Client {
    @Override
    public String protocolVersion() {
        return Revisions.MODERN;
    }

    @Override
    public boolean canAsk() {
        return can.forms();
    }

    @Override
    public void admit() {
        round.begin();
    }

    @Override
    public Clarifier clarifier() {
        return can.forms() ? new ReturningClarifier(round) : Clarifier.NOBODY;
    }

    @Override
    public Optional<Candidate> ask(String question, List<Candidate> choices) {
        throw new IllegalStateException("the clarifier asks");
    }

    /** An address is offered once in a call, as we cannot know how long the person takes there. */
    @Override
    public boolean canOpen() {
        return can.addresses() && !round.hasOffered();
    }

    @Override
    public void open(String url, String reason) {
        throw round.offer(url, reason);
    }

    @Override
    public void progress(Object token, int done, @Nullable Integer total) {
        notices.accept(JsonRpc.progress(token, done, total));
    }

    @Override
    public void writing() {
        round.writing();
    }
}
