package dev.traktmcp.cli;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Starts this server as its own process, with a real MCP client that talks to it over stdio. */
public final class OwnServer {
    private OwnServer() {}

    /**
     * Makes a client that is not initialized yet; closing it ends the server.
     *
     * @param flags the server's flags
     * @param environment the server's variables besides the few that the SDK passes on
     */
    public static McpSyncClient client(JsonMapper json, List<String> flags, Map<String, String> environment) {
        List<String> arguments =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), "dev.traktmcp.Main"));
        arguments.addAll(flags);
        ServerParameters server = ServerParameters.builder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(arguments)
                .env(environment)
                .build();
        return McpClient.sync(new StdioClientTransport(server, new JacksonMcpJsonMapper(json)))
                .requestTimeout(Duration.ofSeconds(60))
                .build();
    }
}
