package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.traktmcp.Child;
import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.modern.ModernRequest;
import java.io.BufferedReader;
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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proxies whose settings we give people let through what MCP needs. */
class BehindProxyTest {
    enum Kind {
        CADDY, NGINX;

        Proxy start(Path folder, int port, int behind) throws Exception {
            String program = name().toLowerCase(Locale.ROOT);
            assumeThat(Child.isInstalled(program)).as(program + " is installed").isTrue();
            return this == CADDY ? Proxy.caddy(folder, port, behind) : Proxy.nginx(folder, port, behind);
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
        try (ServerSocket behind = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Proxy proxy = kind.start(folder, port, behind.getLocalPort())) {
            var answer = client.sendAsync(HttpRequest.newBuilder(proxy.url.resolve("/mcp"))
                    .header("X-Forwarded-For", "203.0.113.7").header("Forwarded", "for=203.0.113.7")
                    .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofInputStream());
            try (Socket asked = behind.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.US_ASCII));
                List<String> head = new ArrayList<>();
                for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                    head.add(line);
                }
                assertThat(head).filteredOn(line -> line.matches("(?i)x-forwarded-for:.*"))
                        .singleElement().asString().matches("(?i)x-forwarded-for: (127\\.0\\.0\\.1|::1)");
                assertThat(head).noneMatch(line -> line.matches("(?i)forwarded:.*"));
                assertThat(head).anyMatch(line -> line.equalsIgnoreCase("Host: localhost:" + port)
                        || line.equalsIgnoreCase("Host: localhost"));
                char[] body = new char[2];
                assertThat(in.read(body)).isEqualTo(2);
                OutputStream out = asked.getOutputStream();
                out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "9\r\ndata: 1\n\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
                answer.join().body().close();
                assertThat(in.read()).as("the end of the connection").isEqualTo(-1);
            }
        }
    }
}
