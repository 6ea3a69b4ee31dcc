package dev.traktmcp.mcp.stdio;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.RequestStates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A stdio host over real pipes, with tools of the test's own, spoken to line by line. */
public final class StdioConversation implements AutoCloseable {
    private final OutputStream stdin;
    private final BufferedReader stdout;
    private final Thread host;

    StdioConversation(Protocol protocol) throws IOException {
        this(protocol, Duration.ofHours(1));
    }

    /** @param thinking how long a person may think about a question */
    StdioConversation(Protocol protocol, Duration thinking) throws IOException {
        this(protocol, OwnTools.states(), thinking);
    }

    /** @param states what is given to clients for the second half of a call */
    public StdioConversation(Protocol protocol, RequestStates states) throws IOException {
        this(protocol, states, Duration.ofHours(1));
    }

    private StdioConversation(Protocol protocol, RequestStates states, Duration thinking) throws IOException {
        Pipe in = Pipe.open();
        Pipe out = Pipe.open();
        stdin = Channels.newOutputStream(in.sink());
        stdout = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(out.source()), StandardCharsets.UTF_8));
        host = Thread.ofPlatform().start(() -> serve(
                protocol, states, Channels.newInputStream(in.source()), Channels.newOutputStream(out.sink()),
                thinking));
    }

    private static void serve(Protocol protocol, RequestStates states, InputStream in, OutputStream out,
            Duration thinking) {
        try (out) {
            new StdioHost(Opening.none(), () -> protocol, () -> states, in, out, Duration.ofHours(1), thinking)
                    .run(() -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(byte[] bytes) throws IOException {
        stdin.write(bytes);
    }

    void send(String line) throws IOException {
        write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The next message, or null once stdout has ended. */
    Map<String, Object> receive() throws IOException {
        String line = stdout.readLine();
        return line == null ? null : McpJson.PROTOCOL.readValue(line, McpJson.OBJECT);
    }

    void endInput() throws IOException {
        stdin.close();
    }

    @Override
    public void close() throws IOException {
        endInput();
        try {
            host.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static String call(Object id, String tool, String arguments) {
        return """
                {"jsonrpc": "2.0", "id": %s, "method": "tools/call", "params": {"name": "%s", "arguments": %s}}"""
                .formatted(id instanceof String ? "\"" + id + "\"" : id, tool, arguments);
    }

    public static Map<String, Object> result(Map<String, Object> answer) {
        return Catalog.child(answer, "result");
    }

    public static Map<String, Object> error(Map<String, Object> answer) {
        return Catalog.child(answer, "error");
    }

    public static String text(Map<String, Object> answer) {
        return ((Map<?, ?>) ((List<?>) result(answer).get("content")).getFirst()).get("text").toString();
    }
}
