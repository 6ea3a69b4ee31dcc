package dev.traktmcp.cli;

import dev.traktmcp.cli.Script.Turn;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plays {@link Script} with a real MCP client against a real server process in the sandbox, and prints it. */
public final class Demo {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private @Nullable String firstCandidate = Script.FIRST_CANDIDATE;

    private Demo() {}

    /**
     * Plays the conversation.
     *
     * @param catalogue other titles for the sandbox
     * @return the exit code: 0 where every turn ended as expected
     */
    public static int play(@Nullable Path catalogue) {
        List<String> flags = catalogue == null
                ? List.of("--sandbox") : List.of("--sandbox", "--catalogue", catalogue.toString());
        try (McpSyncClient client = OwnServer.client(JSON, flags, Map.of())) {
            return new Demo().play(client);
        }
    }

    private int play(McpSyncClient client) {
        String server = client.initialize().serverInfo().name();
        Terminal.print("A person, an assistant and " + server + " with "
                + client.listTools().tools().size() + " tools, in a sandbox that needs no account.\n");
        int surprises = 0;
        for (Turn turn : Script.turns()) {
            Map<String, Object> arguments = arguments(turn);
            CallToolResult result = client.callTool(
                    CallToolRequest.builder(turn.tool()).arguments(arguments).build());
            boolean refused = Boolean.TRUE.equals(result.isError());
            print(turn, arguments, result);
            remember(result);
            if (refused != turn.refused()) {
                surprises++;
                Terminal.print("(This turn should have " + (refused ? "been done" : "been refused") + ".)\n");
            }
        }
        Terminal.print(Connect.text());
        return surprises == 0 ? 0 : 1;
    }

    private static void print(Turn turn, Map<String, Object> arguments, CallToolResult result) {
        String reply = ((TextContent) result.content().getFirst()).text();
        Terminal.print(Terminal.bold("You:       ") + turn.says());
        Terminal.print(Terminal.dim("Assistant: " + turn.tool() + " " + JSON.writeValueAsString(arguments)));
        Terminal.print("Server:    " + reply.replace("\n", "\n           ") + "\n");
    }

    private Map<String, Object> arguments(Turn turn) {
        String json = turn.arguments().replace('\'', '"').replace(Script.FIRST_CANDIDATE, firstCandidate);
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private void remember(CallToolResult result) {
        if (result.meta() != null
                && result.meta().get("dev.traktmcp/error") instanceof Map<?, ?> error
                && error.get("candidates") instanceof List<?> candidates
                && candidates.getFirst() instanceof Map<?, ?> first) {
            firstCandidate = (String) first.get("id");
        }
    }
}
