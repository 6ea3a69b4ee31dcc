package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.Child;
import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proxies whose settings we give people let through what MCP needs. */
class BehindProxyTest {
    enum Kind {
        CADDY("caddy"), NGINX("nginx"), CADDY_BEFORE_HAPROXY("caddy", "haproxy");

        private final List<String> programs;

        Kind(String... programs) {
            this.programs = List.of(programs);
        }

        Proxy start(Path folder, int port, int behind) throws Exception {
            for (String program : programs) {
                assumeThat(Child.isInstalled(program)).as(program + " is installed").isTrue();
            }
            return switch (this) {
                case CADDY -> Proxy.caddy(folder, port, behind);
                case NGINX -> Proxy.nginx(folder, port, behind);
                case CADDY_BEFORE_HAPROXY -> Proxy.caddyBeforeHaproxy(folder, port, behind);
            };
        }
    }

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Whoever gathers what is sent shows nothing of a stream before its end, which never comes here. */
    @ParameterizedTest
    @EnumSource
    void whatAStreamSaysArrivesWhileItIsOpen(Kind kind) throws Exception {
        int port = Proxy.freePort();
        try (HostedServer server = new HostedServer(folder.resolve("host"));
                Proxy proxy = kind.start(folder, port, server.url.getPort())) {
            HttpCaller through = new HttpCaller(proxy.url);
            Guest anna = server.guest("anna", HostedServer.READ, HostedServer.WRITE);
            ModernRequest listen = ModernRequest.of("sub", "subscriptions/listen",
                    Map.of("notifications", Map.of("resourceSubscriptions", List.of("trakt://me/watchlist"))));
            Iterator<String> heard = client.send(server.as(anna, through.post("/mcp", listen.toString()))
                    .header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", listen.method()).build(),
                    BodyHandlers.ofLines()).body().filter(line -> line.startsWith("data: ")).iterator();
            assertThat(heard.next()).contains("notifications/subscriptions/acknowledged");
            assertThat(server.call(anna, "add_to_watchlist", "{\"title\": \"Heat\"}").body()).contains("Heat (1995)");
            assertThat(heard.next()).contains("notifications/resources/updated", "trakt://me/watchlist");
        }
    }

    /** A call that streams ends when its client hangs up; what a client says of its address counts for nothing. */
    @ParameterizedTest
    @EnumSource
    void theServerHearsWhoCallsAndThatTheyHaveHungUp(Kind kind) throws Exception {
        int port = Proxy.freePort();
        try (ServerSocket behind = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Proxy proxy = kind.start(folder, port, behind.getLocalPort())) {
            var answer = client.sendAsync(HttpRequest.newBuilder(proxy.url.resolve("/mcp"))
                    .header("X-Forwarded-For", "203.0.113.7").header("Forwarded", "for=203.0.113.7")
                    .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofInputStream());
            try (Arrived asked = Arrived.at(behind)) {
                assertThat(asked.head).filteredOn(line -> line.matches("(?i)x-forwarded-for:.*"))
                        .singleElement().asString().matches("(?i)x-forwarded-for: (127\\.0\\.0\\.1|::1)");
                assertThat(asked.head).noneMatch(line -> line.matches("(?i)forwarded:.*"));
                assertThat(asked.head).anyMatch(line -> line.equalsIgnoreCase("Host: localhost:" + port)
                        || line.equalsIgnoreCase("Host: localhost"));
                asked.say("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "9\r\ndata: 1\n\n\r\n");
                answer.join().body().close();
                assertThat(asked.hearsNoMore()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theServerHearsThatTheyHaveHungUpBeforeItSaidAnything(Kind kind) throws Exception {
        int port = Proxy.freePort();
        try (ServerSocket behind = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Proxy proxy = kind.start(folder, port, behind.getLocalPort())) {
            var answer = client.sendAsync(HttpRequest.newBuilder(proxy.url.resolve("/mcp"))
                    .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.discarding());
            try (Arrived asked = Arrived.at(behind)) {
                answer.cancel(true);
                assertThat(asked.hearsNoMore()).isTrue();
            }
        }
    }

    /** A request to /mcp as it arrives behind a proxy, with {@code {}} as its body. */
    private static final class Arrived implements AutoCloseable {
        final List<String> head = new ArrayList<>();
        private final Socket socket;
        private final BufferedReader in;

        private Arrived(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
        }

        /** Lets checks of whether anybody is there pass by. */
        static Arrived at(ServerSocket behind) throws IOException {
            Arrived arrived = new Arrived(behind.accept());
            while (!arrived.head.getFirst().contains(" /mcp ")) {
                arrived.say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                arrived.close();
                arrived = new Arrived(behind.accept());
            }
            char[] body = new char[2];
            assertThat(arrived.in.read(body)).isEqualTo(2);
            return arrived;
        }

        void say(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** Waits for what comes next; whether that is the end of the connection, in either way in which TCP can end. */
        boolean hearsNoMore() {
            try {
                return in.read() == -1;
            } catch (IOException reset) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
