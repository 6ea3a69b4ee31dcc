package dev.traktmcp.mcp;

import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import reactor.core.publisher.Mono;

/** All that a session over HTTP needs answered: {@link Protocol}, or what somebody else answers in its place. */
public interface Answers extends Requests {
    /** Answers {@code initialize} for a session, which has already read the request. */
    Mono<InitializeResult> introduce(InitializeRequest request);

    /** Who hears of it when our own writes change a resource. */
    ResourceUpdates updates();
}
