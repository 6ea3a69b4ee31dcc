package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.text;

import dev.traktmcp.mcp.Opening;
import dev.traktmcp.mcp.OwnTools;
import dev.traktmcp.mcp.Protocol;
import dev.traktmcp.mcp.modern.ModernServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A host with small limits, whose time goes by when a test says so, and real connections to it. */
abstract class RudeClients {
    static final int SESSIONS = 4;
    static final int CONNECTIONS = 8;
    static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"ping\"}";

    static final Duration MESSAGE = Duration.ofSeconds(30);

    final OwnTools tools = new OwnTools();
    final AtomicLong time = new AtomicLong();
    Protocol protocol;
    HttpHost host;
    HttpCaller caller;

    @BeforeEach
    void start() throws Exception {
        start(Duration.ofHours(1));
    }

    /** Silence is the network's matter, which goes by the real time. */
    void startWith(Duration idle) throws Exception {
        host.close();
        start(idle);
    }

    private void start(Duration idle) throws Exception {
        protocol = tools.protocolWithResources();
        host = TestHost.start(Opening.none(), protocol, new ModernServer(Opening.none(), () -> protocol::handle,
                OwnTools::states, protocol::updates), null, new HttpEndpoint("127.0.0.1", 0, null, List.of()),
                Duration.ofSeconds(20), Duration.ofSeconds(20),
                new HttpHost.Limits(SESSIONS, SESSIONS, CONNECTIONS, idle, MESSAGE, Duration.ofMillis(100)),
                time::incrementAndGet);
        caller = new HttpCaller(host.address());
    }

    @AfterEach
    void stop() {
        tools.slowMayEnd.countDown();
        host.close();
    }

    /** Sends one byte, a little later than the one before; whether somebody still takes it. */
    boolean sends(Socket socket, char what) {
        try {
            time.addAndGet(MESSAGE.dividedBy(4).toNanos());
            socket.getOutputStream().write(what);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** How many lines there are until the connection ends. */
    static long drained(Socket socket) throws IOException {
        long lines = 0;
        try {
            for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
                lines += c == '\n' ? 1 : 0;
            }
        } catch (SocketException _) {
            return lines; // it was reset
        }
        return lines;
    }

    Socket connect() throws IOException {
        return new Socket(host.address().getHost(), host.address().getPort());
    }

    static byte[] headers(String method, String more) {
        return (method + " /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json, text/event-stream\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0 && c != '\r'; c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
