#!/bin/sh
# Spring AI's MCP client (spring-ai-mcp 2.0.1): of two servers with a tool of the same name, the second's is renamed,
# but only once. When a server tells that its tools have changed, the names are made again, and this time the second's
# stays as it is: the provider refuses to give any tool, of either server. The documentation has a unique name for all
# connections, made once for each. So a server that tells of changes breaks programs that also use another server with
# one such name; names of one's own ("films_find" and not "find") avoid it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'END'
<project>
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>check</artifactId>
    <version>1</version>
    <dependencies>
        <dependency>
            <groupId>org.springframework.ai</groupId>
            <artifactId>spring-ai-mcp</artifactId>
            <version>2.0.1</version>
        </dependency>
        <dependency>
            <groupId>com.fasterxml.jackson.core</groupId>
            <artifactId>jackson-annotations</artifactId>
            <version>2.22</version>
        </dependency>
        <dependency>
            <groupId>org.slf4j</groupId>
            <artifactId>slf4j-nop</artifactId>
            <version>2.0.17</version>
        </dependency>
    </dependencies>
</project>
END
mvn --quiet --batch-mode -Dmaven.repo.local="$folder/repository" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath -Dmdep.outputFile=classpath \
    > maven.log 2>&1 || { cat maven.log; exit 1; }

cat > Check.java <<'END'
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.springframework.ai.mcp.McpToolsChangedEvent;
import org.springframework.ai.mcp.SyncMcpToolCallbackProvider;
import tools.jackson.databind.json.JsonMapper;

class Check {
    private static final JsonMapper JSON = new JsonMapper();

    public static void main(String... none) throws IOException {
        var servers = List.of(connect("films"), connect("books"));
        var provider = SyncMcpToolCallbackProvider.builder().mcpClients(servers).build();
        var first = names(provider);
        provider.onApplicationEvent(new McpToolsChangedEvent("films", List.of())); // as Spring does on list_changed
        var then = names(provider);

        System.out.println("expected: the same names after a change as before: " + first);
        System.out.println("seen:     " + then);
        var asDescribed = first.equals("[find, alt_1_find]") && then.equals("Multiple tools with the same name (find)");
        System.exit(asDescribed ? 0 : 1);
    }

    private static String names(SyncMcpToolCallbackProvider provider) {
        try {
            return Arrays.stream(provider.getToolCallbacks()).map(tool -> tool.getToolDefinition().name()).toList()
                .toString();
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
    }

    private static McpSyncClient connect(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mcp", exchange -> answer(exchange, name));
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort();
        var client = McpClient.sync(HttpClientStreamableHttpTransport.builder(url).endpoint("/mcp").build()).build();
        client.initialize();
        return client;
    }

    // A server with one tool, "find", that is the same at any time.
    private static void answer(HttpExchange exchange, String name) throws IOException {
        var post = exchange.getRequestMethod().equals("POST");
        var request = post ? JSON.readTree(exchange.getRequestBody()) : JSON.createObjectNode();
        var result = switch (request.path("method").asString("")) {
            case "initialize" -> """
                {"protocolVersion": "2025-06-18", "capabilities": {"tools": {"listChanged": true}},
                 "serverInfo": {"name": "%s", "version": "1.0.0"}}""".formatted(name);
            case "tools/list" -> """
                {"tools": [{"name": "find", "description": "Finds %s.", "inputSchema": {"type": "object"}}]}"""
                .formatted(name);
            default -> "{}";
        };
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (request.has("id")) {
            var body = """
                {"jsonrpc": "2.0", "id": %s, "result": %s}""".formatted(request.get("id"), result).getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(post ? 202 : 405, -1); // without a stream of its own
        }
        exchange.close();
    }
}
END
echo "version:  spring-ai-mcp $(ls repository/org/springframework/ai/spring-ai-mcp | tail -n 1)"
java -classpath "$(cat classpath)" Check.java
