package dev.traktmcp.mcp;

import dev.traktmcp.mcp.Protocol.Running;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import java.util.Map;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** All that a session over HTTP needs answered: {@link Protocol}, or what somebody else answers in its place. */
public interface Answers extends Requests {
    /** Answers {@code initialize} for a session, which has already read the request. */
    Mono<InitializeResult> introduce(InitializeRequest request);

    /** The same, but what is asked after {@code initialize} goes another way first. */
    default Answers through(Requests first) {
        Answers own = this;
        return new Answers() {
            @Override
            public Mono<InitializeResult> introduce(InitializeRequest request) {
                return own.introduce(request);
            }

            @Override
            public ResourceUpdates updates() {
                return own.updates();
            }

            @Override
            public Running handle(Map<String, Object> request, Client client, Consumer<Map<String, Object>> answer) {
                return first.handle(request, client, answer);
            }
        };
    }

    /** Who hears of it when our own writes change a resource. */
    ResourceUpdates updates();
}
