package dev.traktmcp.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A client that says exactly what a test wants said, over HTTP. */
public final class HttpCaller {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    public HttpCaller(URI server) {
        this.server = server;
    }

    /** A request with the headers that a well-behaved client sends. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json");
    }

    public HttpRequest.Builder post(String path, String body) {
        return request(path).POST(BodyPublishers.ofString(body));
    }

    /** A request of 2026-07-28 with its headers; the name is encoded, as any may be. */
    public HttpRequest.Builder modern(ModernRequest message) {
        HttpRequest.Builder request = post("/mcp", message.toString())
                .header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", message.method());
        Object named = message.params().getOrDefault("name", message.params().get("uri"));
        if (named instanceof String name) {
            request.header("Mcp-Name", "=?base64?"
                    + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)) + "?=");
        }
        return request;
    }

    /** The events with which a request is answered, as they come. */
    public Stream<Map<String, Object>> events(HttpRequest.Builder request) throws Exception {
        return events(client.send(request.build(), BodyHandlers.ofLines()).body()).map(HttpCaller::json);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The answer as soon as its status is there, as its body may be a stream without an end. */
    public HttpResponse<InputStream> open(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** One session over Streamable HTTP, already introduced. */
    Streamable streamable(String capabilities) throws Exception {
        HttpResponse<String> welcome = send(post("/mcp", initialize("2025-11-25", capabilities)));
        Streamable session = new Streamable(welcome.headers().firstValue("Mcp-Session-Id").orElseThrow());
        session.post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        return session;
    }

    final class Streamable {
        final String id;

        private Streamable(String id) {
            this.id = id;
        }

        HttpResponse<String> post(String message) throws Exception {
            return send(signed(HttpCaller.this.post("/mcp", message)));
        }

        HttpRequest.Builder signed(HttpRequest.Builder request) {
            return request.header("Mcp-Session-Id", id).header("MCP-Protocol-Version", "2025-11-25");
        }

        /** Posts a request and listens to the stream that answers it. */
        Stream<Map<String, Object>> stream(String message) throws Exception {
            return events(
                    client.send(signed(HttpCaller.this.post("/mcp", message)).build(), BodyHandlers.ofLines()).body())
                    .map(HttpCaller::json);
        }

        /** Listens to what the server says by itself; the stream comes with the first thing that it says. */
        CompletableFuture<Stream<Map<String, Object>>> listen() {
            return client.sendAsync(signed(request("/mcp").GET()).build(), BodyHandlers.ofLines())
                    .thenApply(answer -> events(answer.body()).map(HttpCaller::json).filter(said -> !isPing(said)));
        }

        Map<String, Object> answer(String message) throws Exception {
            return stream(message).findFirst().orElseThrow();
        }
    }

    /** One session over SSE, already introduced. */
    public Sse sse(UnaryOperator<HttpRequest.Builder> with) throws Exception {
        return sse(with, "{}");
    }

    Sse sse(UnaryOperator<HttpRequest.Builder> with, String capabilities) throws Exception {
        Sse session = new Sse(with);
        assertThat(session.post(initialize("2024-11-05", capabilities)).statusCode()).isEqualTo(200);
        session.receive();
        session.post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        return session;
    }

    public final class Sse implements AutoCloseable {
        private final UnaryOperator<HttpRequest.Builder> with;
        private final BufferedReader stream;
        public final String endpoint;

        private Sse(UnaryOperator<HttpRequest.Builder> with) throws Exception {
            this.with = with;
            var opened = client.send(with.apply(HttpCaller.this.request("/sse")).build(), BodyHandlers.ofInputStream());
            stream = new BufferedReader(new InputStreamReader(opened.body(), StandardCharsets.UTF_8));
            endpoint = data();
        }

        /** The data of the next event, which must be one whole event. */
        private String data() throws IOException {
            List<String> event = new ArrayList<>();
            for (String line = stream.readLine(); !line.isEmpty(); line = stream.readLine()) {
                event.add(line);
            }
            assertThat(event).hasSize(2);
            assertThat(event.getFirst()).startsWith("event: ");
            assertThat(event.getLast()).startsWith("data: ");
            return event.getLast().substring("data: ".length());
        }

        HttpResponse<String> post(String message) throws Exception {
            return send(with.apply(HttpCaller.this.post(endpoint, message)));
        }

        /** The next thing that is said, but for the pings that come where a test takes long. */
        Map<String, Object> receive() throws IOException {
            Map<String, Object> said = json(data());
            return isPing(said) ? receive() : said;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private static boolean isPing(Map<String, Object> said) {
        return "ping".equals(said.get("method"));
    }

    static String initialize(String revision, String capabilities) {
        return """
                {"jsonrpc": "2.0", "id": "init", "method": "initialize", "params": {"protocolVersion": "%s", \
                "capabilities": %s, "clientInfo": {"name": "test", "version": "1"}}}""".formatted(revision,
                capabilities);
    }

    private static Stream<String> events(Stream<String> lines) {
        return lines.filter(line -> line.startsWith("data: ")).map(line -> line.substring("data: ".length()));
    }

    public static Map<String, Object> json(String text) {
        return McpJson.PROTOCOL.readValue(text, McpJson.OBJECT);
    }
}
