package dev.traktmcp.mcp.http;

import static dev.traktmcp.mcp.stdio.StdioConversation.call;
import static dev.traktmcp.mcp.stdio.StdioConversation.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients that send a byte now and then, or no more at all: they are cut off, and others are served meanwhile. */
class SlowClientsTest extends RudeClients {
    @Test
    void aBodyThatComesByteByByteIsCutOff() throws Exception {
        for (int announced : new int[] {200, 100_000}) { // on the thread that reads, and on one of its own
            try (Socket socket = connect()) {
                socket.getOutputStream().write(headers("POST", "Content-Length: " + announced + "\r\n"));
                Await.until(() -> {
                    sends(socket, ' ');
                    return hears(socket);
                });
                assertThat(firstLine(socket)).startsWith("HTTP/1.1 408");
            }
        }
    }

    @Test
    void whoSendsOnForLongAfterARefusalIsCutOff() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(headers("POST", "Content-Length: 100000\r\nOrigin: null\r\n"));
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 403");
            Await.until(() -> !sends(socket, ' '));
        }
    }

    @Test
    void headersThatComeByteByByteAreCutOffAndOthersAreServedMeanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS - 1; i++) {
                Socket socket = connect();
                slow.add(socket);
                // One sends empty lines only, which belong to no request yet.
                socket.getOutputStream().write((i == 0 ? "\r\n" : "POST /mcp HTTP/1.1\r\nX-Endless: ").getBytes());
            }
            HttpCaller.Streamable session = caller.streamable("{}");
            assertThat(text(session.answer(call(1, "echo", "{\"title\": \"Dune\"}")))).isEqualTo("echo Dune");
            for (Socket socket : slow) {
                Await.until(() -> !sends(socket, slow.getFirst() == socket ? '\n' : 'x'));
            }
            assertThat(caller.streamable("{}").answer(PING)).as("there is room again").containsKey("result");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoTakesItsTimeBetweenRequestsMayStay() throws Exception {
        try (Socket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
                StringBuilder answer = new StringBuilder();
                while (!answer.toString().endsWith("\r\n\r\nok")) {
                    answer.append((char) socket.getInputStream().read());
                }
                time.addAndGet(MESSAGE.multipliedBy(2).toNanos());
            }
        }
    }

    private static boolean hears(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Half of a message, after which nothing comes, and no end either; or nothing at all. */
    @Test
    void whoSaysNoMoreIsCutOff() throws Exception {
        startWith(Duration.ofSeconds(5));
        try (Socket small = connect();
                Socket large = connect();
                Socket header = connect();
                Socket nothing = connect()) {
            small.getOutputStream().write(headers("POST", "Content-Length: 200\r\n"));
            large.getOutputStream().write(headers("POST", "Content-Length: 100000\r\n"));
            header.getOutputStream().write("POST /mcp HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(small)).startsWith("HTTP/1.1 408");
            assertThat(firstLine(large)).startsWith("HTTP/1.1 408");
            assertThat(nothing.getInputStream().read()).isEqualTo(-1);
            assertThat(drained(header)).isBetween(0L, 20L);
        }
    }
}
