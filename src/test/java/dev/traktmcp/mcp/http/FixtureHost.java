package dev.traktmcp.mcp.http;

import dev.traktmcp.mcp.Answers;
import dev.traktmcp.mcp.Client;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernServer;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The shipped HTTP host with its transports, filters and errors, before answers of the tests' own. */
public final class FixtureHost {
    private FixtureHost() {}

    public static HttpHost start(Answers answers) throws IOException {
        return TestHost.start(Opening.none(), answers,
                new ModernServer(Opening.none(), () -> answers, OwnTools::states, answers::updates), null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    /** Asks the person with any form, in a session; what they answer, in words. */
    public static String ask(Client client, String message, Map<?, ?> form) {
        Map<String, Object> schema = new LinkedHashMap<>();
        form.forEach((name, value) -> schema.put((String) name, value));
        ElicitResult answer = Objects.requireNonNull(((SessionClient) client).exchange()
                .createElicitation(ElicitFormRequest.builder(message, schema).build()).block());
        return "User response: action=" + answer.action() + ", content=" + answer.content();
    }
}
