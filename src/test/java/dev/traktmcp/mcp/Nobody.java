package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import java.util.List;
import java.util.Optional;

/** A client behind which nobody can be asked anything. */
class Nobody implements Client {
    @Override
    public String protocolVersion() {
        return "2025-11-25";
    }

    @Override
    public boolean canAsk() {
        return false;
    }

    @Override
    public Optional<Candidate> ask(String question, List<Candidate> choices) {
        throw new AssertionError("this client cannot ask");
    }

    @Override
    public boolean canOpen() {
        return false;
    }

    @Override
    public void open(String url, String reason) {
        throw new AssertionError("this client opens nothing");
    }
}
