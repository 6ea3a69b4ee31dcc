package dev.traktmcp.mcp;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Clarifier;
import dev.traktmcp.mcp.beside.Subscriptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client of one request: its revision, its abilities, and how to speak to it during the request. Safe for use by
 * several threads, as several calls may ask at once.
 */
public interface Client {
    /** How long a person may think about a question; who does not look meanwhile gets the candidates in the reply. */
    Duration THINKING = Duration.ofSeconds(45);

    /** Thrown where nobody answered a question in time; it has been cancelled. */
    final class Silence extends RuntimeException {
        public Silence() {
            super("nobody answered in time", null, false, false);
        }
    }

    /** A client that can neither be asked nor shown anything, for requests on our own behalf. */
    final class Nobody implements Client {
        @Override
        public String protocolVersion() {
            return Revisions.BY_HANDSHAKE.getLast();
        }

        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public Optional<Candidate> ask(String question, List<Candidate> choices) {
            return Optional.empty();
        }

        @Override
        public boolean canOpen() {
            return false;
        }

        @Override
        public void open(String url, String reason) {
            throw new IllegalStateException("nobody can open it");
        }
    }

    /** The params of {@code notifications/cancelled} for a question under this id. */
    static Map<String, Object> cancelled(Object id) {
        return Map.of("requestId", id, "reason", "nobody waits for the answer any more");
    }

    /** The negotiated revision, such as {@code 2025-11-25}; revisions are dates and compare as text. */
    String protocolVersion();

    /** Whether we can ask the person with a form ({@code elicitation} of MCP's client capabilities). */
    boolean canAsk();

    /**
     * Lets the person choose. Blocks until there is an answer.
     *
     * @return the chosen candidate; empty where the person declined, cancelled or is gone
     * @throws Silence where nobody answers in time
     */
    Optional<Candidate> ask(String question, List<Candidate> choices);

    /**
     * Lets a call begin, on the call's own thread.
     *
     * @throws EarlyAnswer where it may not
     */
    default void admit() {}

    /** Who answers the questions of one call. */
    default Clarifier clarifier() {
        return canAsk() ? new InPlaceClarifier(this) : Clarifier.NOBODY;
    }

    /**
     * Hears that a call is about to note its first write, before anything is sent.
     *
     * @throws EarlyAnswer where it must not be sent
     */
    default void writing() {}

    /** Whether we can offer the person an address ({@code elicitation} with mode {@code url}). */
    boolean canOpen();

    /**
     * Offers the person an address to open, without waiting for what they do.
     *
     * @throws EarlyAnswer where the client takes it as an answer to the call only
     */
    void open(String url, String reason);

    /**
     * Tells how far the work on the request is ({@code notifications/progress}). One that hears nothing during a
     * request leaves it out.
     *
     * @param token the request's {@code progressToken}
     * @param total null where it is not known
     */
    default void progress(Object token, int done, @Nullable Integer total) {}

    /** What the client's connection wants to hear of; null where it is none on which it could hear anything later. */
    default @Nullable Subscriptions subscriptions() {
        return null;
    }
}
