package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.traktmcp.Logs;
import dev.traktmcp.host.shared.RedisServer;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.modern.ModernRequest;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.http.Recorded;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people and assistants do, no secret of theirs is left anywhere but sealed, or as its hash. */
class SecretsOfARunTest {
    private static final Pattern SECRET = Pattern.compile(
            "(?:sandbox-(?:access|refresh)-|tm[ar]_)[\\w-]+|\"(?:code|code_verifier|device_code)\":\"([^\"]+)");

    private final Logger ours = Logs.of("dev.traktmcp");
    private final Logger all = Logs.root();
    private final Level before = ours.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SettableClock clock = new SettableClock(Instant.now());
    /** What can be read, by where. */
    private final Map<String, String> read = new TreeMap<>();

    @TempDir
    Path folder;

    @TempDir
    Path others;

    @BeforeEach
    void listen() {
        log.start();
        ours.setLevel(Level.DEBUG);
        all.addAppender(log);
    }

    @AfterEach
    void stop() {
        all.detachAppender(log);
        ours.setLevel(before);
    }

    @Test
    void noSecretIsLeftInTheClear() throws Exception {
        Set<String> secrets;
        try (RedisServer redis = new RedisServer(others);
                HostedServer server = new HostedServer(clock, folder, "--redis", redis.url.toString(),
                        "--trakt-requests-per-minute", "1000")) {
            Visitor anna = new Visitor(server.url, "anna");
            Map<String, String> shared = new TreeMap<>(); // also what expires soon
            everything(server, anna, () -> shared.putAll(redis.dump()));
            look(server, anna);
            shared.putAll(redis.dump());
            assertThat(shared.keySet()).as("the pace, what it asked, and calls").anyMatch(key -> key.contains("reads:"))
                    .anyMatch(key -> key.contains("answer:")).anyMatch(key -> key.contains("calls:"))
                    .allMatch(key -> key.startsWith("trakt-mcp:"));
            assertThat(shared.toString()).doesNotContain("anna");
            shared.keySet().forEach(key -> assertThat(redis.<Long>ask(commands -> commands.pttl(key)))
                    .as(key).isNotEqualTo(-1));
            read.put("redis", shared.toString());
            String disk = redis.disk();
            assertThat(disk).as("snapshot and log of commands").contains("REDIS0", "SELECT", "calls:");
            read.put("files of redis", disk);
            secrets = secrets(server, anna);
            assertThat(read.get("log")).contains("/token refused");
            assertThat(read.get("metrics")).contains("trakt_mcp_redis_up 1.0");
            assertThat(read.get("host.db") + read.get("host.db-wal")).contains("Inspector");
            assertNoneOf(secrets);
        }
        files(); // as they are left
        assertNoneOf(secrets);
    }

    @Test
    void noSecretOfADeviceIsLeftInTheClear() throws Exception {
        try (HostedServer server = new HostedServer(clock, folder, "--trakt-client-id", "sandbox-client-id")) {
            Visitor anna = new Visitor(server.url, "anna");
            anna.browser.get("/signin");
            anna.browser.submit("/signin");
            String page = anna.browser.leadsTo();
            anna.secrets.add(Visitor.query(server.url + page).get("state"));
            anna.browser.get(page);
            Matcher code = Pattern.compile("\\b[0-9A-Z]{8}\\b").matcher(anna.browser.page());
            assertThat(code.find()).as(anna.browser.page()).isTrue();
            assertThat(server.running.upstream().sandbox().approve(code.group(), "anna")).isTrue();
            clock.advance(Duration.ofSeconds(20));
            anna.browser.get(page);
            anna.browser.get("/account");
            assertThat(anna.browser.page()).contains("anna");
            anna.secrets.addAll(anna.browser.cookies.values());
            look(server, anna);
            assertNoneOf(secrets(server, anna));
        }
    }

    /** @param called hears that all tools were called that are */
    private void everything(HostedServer server, Visitor anna, Runnable called) throws Exception {
        Map<String, Object> first = anna.connect();
        Map<String, Object> next = anna.remembered(anna.refresh(first.get("refresh_token")));
        Object access = next.get("access_token");
        assertThat(anna.call(access, "add_to_watchlist", Map.of("title", "Heat (1995)")).statusCode()).isEqualTo(200);
        HttpResponse<String> asks = server.caller.send(server.caller.modern(
                ModernRequest.call(1, "add_to_watchlist", Map.of("title", "Ghosts"))
                        .thatCan("form"))
                .header("Authorization", "Bearer " + access));
        anna.secrets.add((String) ((Map<?, ?>) HttpCaller.json(asks.body()).get("result")).get("requestState"));
        HttpResponse<String> session = server.caller.send(server.caller.post("/mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", \
                "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""")
                .header("Authorization", "Bearer " + access));
        anna.secrets.add(session.headers().firstValue("Mcp-Session-Id").orElseThrow());
        server.running.upstream().sandbox().faults().expireAccessTokens(); // and so it is renewed
        assertThat(anna.call(access, "get_watchlist", Map.of()).statusCode()).isEqualTo(200);
        called.run();
        for (String wrong : List.of("tma_wrong", (String) next.get("refresh_token"))) {
            read.put("a refusal of MCP", anna.call(wrong, "get_watchlist", Map.of()).body());
        }
        read.put("a wrong code", anna.exchange(anna.secrets.iterator().next()).body());
        read.put("used twice", anna.refresh("tmr_wrong").body());
        anna.allow();
        String code = anna.code();
        Object third = anna.token(code).get("refresh_token");
        read.put("a code used twice", anna.exchange(code).body());
        read.put("revoked", anna.revoke(third).body());
        server.running.upstream().sandbox().faults().on("POST", "/oauth/token").answer(503).times(9);
        Visitor ben = new Visitor(server.url, "ben");
        ben.allow();
        read.put("Trakt is down", ben.browser.get(ben.sayYes()).page());
        server.running.upstream().sandbox().faults().clear();
        anna.secrets.addAll(ben.secrets);
    }

    /** Looks at all that people and programs are shown, and at what is kept. */
    private void look(HostedServer server, Visitor anna) throws Exception {
        read.put("export", anna.browser.get("/account/export").page());
        assertThat(read.get("export")).contains("anna", "sign_in");
        anna.browser.get("/account");
        read.put("account", anna.browser.page().replaceAll("name=\"token\" value=\"[^\"]*\"", ""));
        read.put("house", anna.browser.get("/account/host").page());
        read.put("metrics", server.caller.send(server.caller.request("/metrics")).body());
        read.put("audit", server.running.store().audit().latest(1_000).toString());
        files();
        List<ILoggingEvent> events = new ArrayList<>(log.list);
        StringBuilder lines = new StringBuilder();
        for (ILoggingEvent event : events) {
            lines.append(event.getFormattedMessage()).append('\n')
                    .append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
        }
        read.put("log", lines.toString());
    }

    private void files() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("keys")) {
                    read.put(file.getFileName().toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(read).containsKey("host.db");
    }

    /** What the visitors have, what went to Trakt and came from there, and the key itself. */
    private Set<String> secrets(HostedServer server, Visitor anna) throws Exception {
        Set<String> secrets = anna.secrets;
        for (Recorded request : server.running.upstream().sandbox().requests()) {
            Matcher found = SECRET.matcher(request.body() + request.headers());
            while (found.find()) {
                secrets.add(found.group(1) == null ? found.group() : found.group(1));
            }
        }
        for (String key : Files.readString(folder.resolve("keys")).split("[\\s,]+")) {
            secrets.add(key.substring(key.indexOf(':') + 1));
        }
        secrets.removeIf(String::isEmpty);
        assertThat(secrets).hasSizeGreaterThan(5).allMatch(secret -> secret.length() >= 8)
                .anyMatch(secret -> secret.startsWith("sandbox-access-"));
        return secrets;
    }

    private void assertNoneOf(Set<String> secrets) {
        assertThat(read).containsKeys("log", "metrics", "export");
        read.forEach((where, text) -> assertThat(secrets).as(where).noneMatch(text::contains));
    }
}
