package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.result;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 2026-07-28 over HTTP leaves to the connection: to cancel by closing it, and to listen as long as it is open. */
class ModernConnectionTest {
    private final OwnTools tools = new OwnTools();
    private HttpHost host;
    private HttpCaller caller;

    @BeforeEach
    void start() throws Exception {
        host = TestHost.start(Opening.none(), tools.protocol(), OwnTools::states, null,
                new HttpEndpoint("127.0.0.1", 0, null, List.of()), Duration.ofSeconds(20));
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stop() {
        tools.slowMayEnd.countDown();
        host.close();
    }

    @Test
    void aCallWhoseClientHangsUpIsInterrupted() throws Exception {
        try (Socket _ = open(ModernRequest.call(1, "slow", Map.of()), "slow")) {
            tools.slowStarted.await();
        }
        assertThat(tools.slowInterrupted.get()).isTrue();
        assertThat(text(HttpCaller.json(caller.send(caller.modern(ModernRequest.call(2, "echo", Map.of("title", "on"))))
                .body()))).isEqualTo("echo on");
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        try (Socket socket = new Socket(host.address().getHost(), host.address().getPort())) {
            BufferedReader in = reader(socket);
            for (int id = 1; id <= 3; id++) {
                write(socket, ModernRequest.call(id, "echo", Map.of("title", "n" + id)), "echo");
                String line = in.readLine();
                assertThat(line).startsWith("HTTP/1.1 200");
                int length = 0;
                for (line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                    length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
                }
                char[] body = new char[length];
                assertThat(in.read(body, 0, length)).isEqualTo(length);
                assertThat(text(HttpCaller.json(new String(body)))).isEqualTo("echo n" + id);
            }
        }
    }

    @Test
    void aListenerHearsFirstWhatItWillHearAndLastThatItIsOver() throws Exception {
        ModernRequest listen = ModernRequest.of("sub", "subscriptions/listen",
                Map.of("notifications", Map.of("toolsListChanged", true)));
        try (Socket socket = open(listen, null)) {
            BufferedReader in = reader(socket);
            String head = in.readLine();
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                head += "\n" + line;
            }
            assertThat(head).startsWith("HTTP/1.1 200").contains("Content-Type: text/event-stream",
                    "X-Accel-Buffering: no", "Cache-Control: no-cache");
            Map<String, Object> told = event(in);
            assertThat(told).containsEntry("method", "notifications/subscriptions/acknowledged");
            assertThat(told.get("params")).hasToString(
                    "{_meta={io.modelcontextprotocol/subscriptionId=sub}, notifications={}}");
            Thread.startVirtualThread(host::close);
            Map<String, Object> end = event(in);
            assertThat(end).containsEntry("id", "sub");
            assertThat(result(end)).containsEntry("resultType", "complete");
        }
    }

    private static Map<String, Object> event(BufferedReader in) throws Exception {
        for (String line = in.readLine();; line = in.readLine()) {
            if (line.startsWith("data: ")) {
                return HttpCaller.json(line.substring("data: ".length()));
            }
        }
    }

    private Socket open(ModernRequest request, String name) throws Exception {
        Socket socket = new Socket(host.address().getHost(), host.address().getPort());
        write(socket, request, name);
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void write(Socket socket, ModernRequest request, String name) throws Exception {
        byte[] body = request.toString().getBytes(StandardCharsets.UTF_8);
        String head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: application/json, text/event-stream\r\n"
                + "Content-Type: application/json\r\nMCP-Protocol-Version: 2026-07-28\r\nMcp-Method: "
                + request.method() + (name == null ? "" : "\r\nMcp-Name: " + name)
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }
}
