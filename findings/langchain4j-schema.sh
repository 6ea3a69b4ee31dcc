#!/bin/sh
# LangChain4j's MCP client (langchain4j-mcp 1.18.1-beta28): an argument whose schema is a constant (const), a choice
# (oneOf) or a list of words without a type is told to the model as an object. LangChain4j has a schema for choices, and
# uses it where the type is ["string", "null"]. A model that believes it sends {} where the server wants a word, so a
# server does well to give each argument one plain type.
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
            <groupId>dev.langchain4j</groupId>
            <artifactId>langchain4j-mcp</artifactId>
            <version>1.18.1-beta28</version>
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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.mcp.client.DefaultMcpClient;
import dev.langchain4j.mcp.client.transport.http.StreamableHttpMcpTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

class Check {
    private static final ObjectMapper JSON = new ObjectMapper();

    // What the server says of each argument.
    private static final String SAID = """
        {
            "word_or_null": {"type": ["string", "null"]},
            "constant": {"const": "movie"},
            "choice": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
            "words": {"enum": ["movie", "show"]}
        }""";

    // What LangChain4j tells the model of it.
    private static final String TOLD = """
        {
            "word_or_null": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "constant": {"type": "object", "properties": {}, "required": []},
            "choice": {"type": "object", "properties": {}, "required": []},
            "words": {"type": "object", "properties": {}, "required": []}
        }""";

    public static void main(String... none) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mcp", Check::answer);
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort() + "/mcp";
        var transport = StreamableHttpMcpTransport.builder().url(url).build();
        var seen = JSON.createObjectNode();
        try (var client = DefaultMcpClient.builder().transport(transport).build()) {
            client.listTools().get(0).parameters().properties().forEach((argument, schema) ->
                seen.set(argument, JSON.valueToTree(JsonSchemaElementUtils.toMap(schema))));
        } finally {
            server.stop(0);
        }

        System.out.println("expected: as the server says it, or a choice, which LangChain4j knows:");
        print(JSON.readTree(SAID));
        System.out.println("seen:");
        print(seen);
        if (!seen.equals(JSON.readTree(TOLD))) throw new AssertionError("no longer as described");
    }

    private static void print(JsonNode arguments) {
        arguments.properties().forEach(one -> System.out.println("    " + one.getKey() + ": " + one.getValue()));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var request = JSON.readTree(exchange.getRequestBody());
        var result = switch (request.path("method").asText()) {
            case "initialize" -> """
                {"protocolVersion": "2025-11-25", "capabilities": {"tools": {}},
                 "serverInfo": {"name": "tiny", "version": "1.0.0"}}""";
            case "tools/list" -> """
                {"tools": [{"name": "find", "inputSchema": {"type": "object", "properties": %s}}]}""".formatted(SAID);
            default -> "{}";
        };
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (request.has("id")) {
            var body = """
                {"jsonrpc": "2.0", "id": %s, "result": %s}""".formatted(request.get("id"), result).getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(202, -1);
        }
        exchange.close();
    }
}
END
echo "version:  langchain4j-mcp $(ls repository/dev/langchain4j/langchain4j-mcp | tail -n 1)"
java -classpath "$(cat classpath)" Check.java
