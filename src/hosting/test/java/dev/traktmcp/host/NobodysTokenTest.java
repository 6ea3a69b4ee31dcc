package dev.traktmcp.host;

import static dev.traktmcp.host.HostedServer.READ;
import static dev.traktmcp.host.HostedServer.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.HostedServer.Guest;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.simulator.SettableClock;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever shows no token that holds gets nothing, whatever they ask for and however. */
class NobodysTokenTest {
    private final SettableClock clock = new SettableClock(Instant.now());

    private HostedServer server;

    @Test
    void whoeverShowsNoTokenThatHoldsIsRefusedEverything(@TempDir Path folder) throws Exception {
        try (HostedServer started = new HostedServer(clock, folder)) {
            server = started;
            Map<String, String> shown = shown();
            started.running.upstream().sandbox().clearRequests();
            String session = "0b51ad56-5e5c-4d4f-9d08-3a1c3e0e5f0a";
            for (Map.Entry<String, String> one : shown.entrySet()) {
                for (HttpRequest.Builder request : requests(session)) {
                    assertRefused(one.getKey(), one.getValue(), request);
                }
            }
            assertThat(started.running.upstream().sandbox().requests()).as("what Trakt heard").isEmpty();
        }
    }

    /** What stands in the place of a token, by why it does not hold. */
    private Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("none", null);
        shown.put("expired", "Bearer " + guest("late").tokens().access());
        clock.advance(Duration.ofHours(2));
        Guest revoked = guest("gone");
        server.running.store().grants().revoke(revoked.grant().id());
        shown.put("revoked", "Bearer " + revoked.tokens().access());
        Guest blocked = guest("blocked");
        server.running.store().people().block(blocked.person().id(), true);
        shown.put("of a blocked person", "Bearer " + blocked.tokens().access());
        Guest deleted = guest("deleted");
        server.running.store().people().delete(deleted.person().id());
        shown.put("of a deleted person", "Bearer " + deleted.tokens().access());
        Guest good = guest("anna");
        shown.put("refresh token", "Bearer " + good.tokens().refresh());
        shown.put("a code", "Bearer " + server.running.store().oneTime().put("code",
                Map.of("person", good.person().id()), Duration.ofMinutes(1)));
        shown.put("a browser's cookie", "Bearer " + server.running.store().oneTime().put("browser",
                Map.of("person", good.person().id()), Duration.ofMinutes(1)));
        shown.put("Trakt's own token", "Bearer " + server.running.upstream().sandbox().signIn("anna").orElseThrow()
                .access());
        shown.put("the person's id", "Bearer " + good.person().id());
        shown.put("the grant's id", "Bearer " + good.grant().id());
        shown.put("random text", "Bearer x\u00e9 y");
        shown.put("as a password", "Basic " + good.tokens().access());
        shown.put("without its scheme", good.tokens().access());
        shown.put("twice", "Bearer " + good.tokens().access() + ", Bearer " + good.tokens().access());
        return shown;
    }

    private Guest guest(String name) {
        return server.guest(name, READ, WRITE);
    }

    /** All that there is to ask, by both revisions, over both transports, and what begins and ends sessions. */
    private List<HttpRequest.Builder> requests(String session) throws Exception {
        List<HttpRequest.Builder> all = new ArrayList<>();
        for (Asked asked : Asked.everything()) {
            all.add(asked.modern(server.caller));
            all.add(asked.handshake(server.caller, session));
        }
        all.add(new Asked("subscriptions/listen", Map.of("notifications", Map.of())).modern(server.caller));
        all.add(new Asked("server/discover", Map.of()).modern(server.caller));
        all.add(new Asked("initialize", Map.of()).handshake(server.caller, session));
        all.add(new Asked("resources/subscribe", Map.of("uri", "trakt://me/watchlist"))
                .handshake(server.caller, session));
        all.add(server.caller.request("/mcp").header("Mcp-Session-Id", session).GET());
        all.add(server.caller.request("/mcp").header("Mcp-Session-Id", session).DELETE());
        all.add(server.caller.request("/mcp/").GET());
        all.add(server.caller.request("/sse").GET());
        all.add(server.caller.post("/message?sessionId=" + session, "{}"));
        all.add(server.caller.post("/mcp?access_token=" + guest("query").tokens().access(), "{}"));
        return all;
    }

    private void assertRefused(String why, String shown, HttpRequest.Builder request) throws Exception {
        HttpResponse<InputStream> answer = server.caller.open(
                shown == null ? request : request.header("Authorization", shown));
        String as = why + ": " + answer.request().method() + " " + answer.request().uri();
        assertThat(answer.statusCode()).as(as).isEqualTo(401);
        String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertThat(challenge).as(as).startsWith("Bearer resource_metadata=\"" + server.url
                + "/.well-known/oauth-protected-resource/mcp\", scope=\"trakt:read trakt:write\"");
        if (shown == null) {
            assertThat(challenge).doesNotContain("error");
            assertThat(body).contains("Sign in first: the header WWW-Authenticate says where");
        } else {
            assertThat(challenge).as(as).contains("error=\"invalid_token\"");
            assertThat(body).as(as).contains("The access token is unknown, has run out or was taken back");
        }
        assertThat(body).hasSizeLessThan(160);
        assertThat(answer.headers().map().keySet()).as(as).doesNotContain("Mcp-Session-Id", "Set-Cookie");
        for (Person person : server.running.store().people().all()) {
            assertThat(body).as(as).doesNotContain(person.slug(), person.id());
        }
    }
}
