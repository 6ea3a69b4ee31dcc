package dev.traktmcp.mcp.http;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A stream of Streamable HTTP whose questions are noted. */
record NotedTransport(McpStreamableServerTransport stream, Questions questions)
        implements McpStreamableServerTransport {

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message, @Nullable String messageId) {
        questions.note(message, stream);
        return stream.sendMessage(message, messageId);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        questions.note(message, stream);
        return stream.sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return stream.unmarshalFrom(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return stream.closeGracefully();
    }

    @Override
    public void close() {
        stream.close();
    }

    @Override
    public List<String> protocolVersions() {
        return stream.protocolVersions();
    }
}
