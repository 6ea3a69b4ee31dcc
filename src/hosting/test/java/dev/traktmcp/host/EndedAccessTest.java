package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.host.database.PostgresServer;
import dev.traktmcp.host.pages.Browser;
import dev.traktmcp.host.shared.RedisServer;
import dev.traktmcp.mcp.modern.ModernRequest;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may not use an account any more hears the end of every stream, at whatever server it is open. */
class EndedAccessTest {
    private static final String WATCHLIST = "trakt://me/watchlist";

    @TempDir
    Path folder;

    private final List<AutoCloseable> parts = new ArrayList<>();
    private List<HostedServer> servers;
    private Guest anna;
    private Guest other;

    @BeforeEach
    void start() throws Exception {
        Simulator trakt = closing(Simulator.start(Options.standard().withStrict(true).withRateLimits(false)));
        URI address = URI.create("http://localhost:" + Proxy.freePort());
        RedisServer redis = closing(new RedisServer(Files.createDirectory(folder.resolve("redis"))));
        String[] stores = {"--database", PostgresServer.shared().fresh(), "--redis", redis.url.toString()};
        Path home = folder.resolve("home");
        servers = List.of(closing(new HostedServer(home, trakt, address, stores)),
                closing(new HostedServer(home, trakt, address, stores)));
        anna = servers.getFirst().guest("anna", HostedServer.READ, HostedServer.WRITE);
        other = servers.getFirst().client(anna.person(), "another", HostedServer.READ, HostedServer.WRITE);
    }

    private <T extends AutoCloseable> T closing(T part) {
        parts.addFirst(part);
        return part;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }

    /** What somebody listens to. */
    private final class Listening {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Thread reader;

        private Listening(HostedServer server, Guest guest, HttpRequest.Builder request) {
            HttpRequest sent = server.as(guest, request).build();
            HttpClient client = closing(HttpClient.newHttpClient());
            closing(client::shutdownNow);
            reader = Thread.startVirtualThread(() -> {
                try {
                    client.send(sent, BodyHandlers.ofLines()).body().forEach(heard::add);
                } catch (Exception e) {
                    heard.add("broken: " + e);
                }
            });
        }

        private boolean isOver() {
            return !reader.isAlive();
        }

        private Listening begun() {
            Await.until(() -> !heard.isEmpty());
            return this;
        }
    }

    private Listening modern(HostedServer server, Guest guest) {
        return new Listening(server, guest, server.caller.modern(ModernRequest.of("sub", "subscriptions/listen",
                Map.of("notifications", Map.of("resourceSubscriptions", List.of(WATCHLIST)))))).begun();
    }

    private Listening ofLastYear(HostedServer server, Guest guest) throws Exception {
        String session = server.session(guest);
        server.caller.send(server.as(guest, new Asked("resources/subscribe", Map.of("uri", WATCHLIST))
                .handshake(server.caller, session)));
        Listening listening = new Listening(server, guest, server.caller.request("/mcp")
                .header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25").GET());
        Await.until(() -> {
            write(server, guest);
            return !listening.heard.isEmpty();
        });
        return listening;
    }

    private static void write(HostedServer server, Guest guest) {
        try {
            assertThat(server.call(guest, "add_to_watchlist", "{\"title\": \"Heat (1995)\"}").statusCode())
                    .isEqualTo(200);
            assertThat(server.call(guest, "remove_from_watchlist", "{\"title\": \"Heat (1995)\"}").statusCode())
                    .isEqualTo(200);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Listening> all(Guest guest) throws Exception {
        List<Listening> all = new ArrayList<>();
        for (HostedServer server : servers) {
            all.add(ofLastYear(server, guest));
            all.add(modern(server, guest));
            all.add(new Listening(server, guest, server.caller.request("/sse").GET()).begun());
        }
        return all;
    }

    /** Somebody signed in at the pages of the first server. */
    private Browser browser(String person) {
        Browser browser = new Browser(servers.getFirst().url);
        browser.cookies.put("__Host-trakt-mcp", servers.getFirst().running.store().oneTime().put("browser",
                Map.of("person", person), Duration.ofDays(1)));
        return browser;
    }

    @Test
    void anAssistantWhoseAccessIsTakenAwayHearsTheEndAndOthersGoOn() throws Exception {
        List<Listening> hers = all(anna);
        List<Listening> others = List.of(modern(servers.getFirst(), other), modern(servers.getLast(), other));
        Browser browser = browser(anna.person().id()).get("/account");
        browser.post("/account/take-away", Map.of("token", browser.form("/account/take-away").get("token"),
                "grant", anna.grant().id()));
        Await.until(() -> hers.stream().allMatch(Listening::isOver));
        assertThat(hers).allSatisfy(one -> assertThat(one.heard).noneMatch(line -> line.startsWith("broken")));
        int before = others.getLast().heard.size();
        write(servers.getFirst(), other);
        Await.until(() -> others.getLast().heard.size() > before);
        assertThat(others).noneMatch(Listening::isOver);
    }

    @ParameterizedTest
    @ValueSource(strings = {"block", "delete"})
    void allAssistantsOfSomebodyWhoIsGoneHearTheEnd(String how) throws Exception {
        List<Listening> all = new ArrayList<>(all(anna));
        all.addAll(all(other));
        Guest ben = servers.getFirst().guest("ben", HostedServer.READ);
        Listening his = modern(servers.getLast(), ben);
        if (how.equals("block")) {
            servers.getFirst().running.store().people().makeHost(ben.person().id());
            Browser host = browser(ben.person().id()).get("/account/host");
            host.post("/account/host", Map.of("token", host.form("/account/host").get("token"), "action", "block",
                    "person", anna.person().id()));
        } else {
            browser(anna.person().id()).get("/account/delete").submit("/account/delete");
        }
        Await.until(() -> all.stream().allMatch(Listening::isOver));
        assertThat(his.isOver()).isFalse();
    }

    /** What she has open is made of tokens of Trakt's that are revoked, so no server may go on with it. */
    @Test
    void whoSignsOutOfTraktIsSignedOutOfItOnAllServers() throws Exception {
        List<Listening> all = List.of(modern(servers.getFirst(), anna), modern(servers.getLast(), anna));
        Browser browser = browser(anna.person().id()).get("/account");
        browser.post("/account/trakt-out", browser.form("/signout"));
        Await.until(() -> all.stream().allMatch(Listening::isOver));
        for (HostedServer server : servers) {
            assertThat(server.call(anna, "get_watchlist", "{}").body()).contains("not_signed_in");
        }
    }
}
