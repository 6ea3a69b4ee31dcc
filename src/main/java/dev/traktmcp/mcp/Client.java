package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import java.util.List;
import java.util.Optional;

/** The other side of one request: what it is, what it can do, and how to speak to it meanwhile. */
public interface Client {

    /** The revision agreed upon, such as {@code 2025-11-25}; revisions are dates and compare as text. */
    String protocolVersion();

    /** Whether a person can be asked with a form ({@code elicitation} of MCP's client capabilities). */
    boolean canAsk();

    /**
     * Lets the person choose. Blocks until there is an answer.
     *
     * @return the chosen candidate, or nothing where the person declined, cancelled or is gone
     */
    Optional<Candidate> ask(String question, List<Candidate> choices);

    /** Whether an address can be offered to the person ({@code elicitation} with mode {@code url}). */
    boolean canOpen();

    /** Offers the person an address to open, and does not wait for what they do with it. */
    void open(String url, String reason);
}
