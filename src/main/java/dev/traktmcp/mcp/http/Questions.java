package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Client;
import dev.traktmcp.text.LazyLogger;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The open questions of one session: under which id the SDK has sent each, and on which stream, so that it can be
 * cancelled there. Safe for use by several threads.
 */
final class Questions {
    private static final LazyLogger LOG = new LazyLogger(Questions.class);

    private final Map<ElicitFormRequest, Sent> open = Collections.synchronizedMap(new IdentityHashMap<>());

    private record Sent(Object id, McpServerTransport stream) {}

    /** Notes what is sent on a stream, if it is a question. */
    void note(JSONRPCMessage message, McpServerTransport stream) {
        if (message instanceof JSONRPCRequest request && request.params() instanceof ElicitFormRequest question) {
            open.put(question, new Sent(request.id(), stream));
        }
    }

    void forget(ElicitFormRequest question) {
        open.remove(question);
    }

    /** Tells the client that no answer is awaited any more. */
    void cancel(ElicitFormRequest question) {
        Sent sent = open.remove(question);
        if (sent != null) {
            sent.stream()
                    .sendMessage(new JSONRPCNotification("notifications/cancelled", Client.cancelled(sent.id())))
                    .subscribe(_ -> {}, e -> LOG.debug("a question was not cancelled", e));
        }
    }
}
