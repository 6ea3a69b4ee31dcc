package dev.traktmcp.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.host.database.Database;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trouble in the middle of what somebody does: they are told so in the right form, lose nothing, and then go on. */
class HostTroubleTest {
    private final SettableClock clock = new SettableClock(Instant.now());

    @TempDir
    Path folder;

    private HostedServer server;
    private Simulator trakt;
    private Visitor anna;
    private Map<String, Object> tokens;

    @BeforeEach
    void start() throws Exception {
        server = new HostedServer(clock, folder);
        trakt = server.running.upstream().sandbox();
        anna = new Visitor(server.url, "anna");
        tokens = anna.connect();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> watchlist() throws Exception {
        return anna.call(tokens.get("access_token"), "get_watchlist", Map.of());
    }

    private int ready() throws Exception {
        return server.caller.send(server.caller.request("/readyz")).statusCode();
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aDatabaseThatIsAwayForAWhileIsSaidEverywhereAndNothingIsLost() throws Exception {
        anna.allow();
        String code = anna.code();
        Path file = folder.resolve("host.db");
        Files.move(file, folder.resolve("away.db"));
        assertUnavailable(watchlist());
        assertUnavailable(anna.exchange(code));
        assertThat(HttpCaller.json(anna.exchange(code).body())).containsEntry("error", "temporarily_unavailable");
        assertUnavailable(anna.refresh(tokens.get("refresh_token")));
        assertUnavailable(anna.revoke(tokens.get("refresh_token")));
        assertUnavailable(anna.browser.get("/account").answer());
        assertThat(anna.browser.page()).contains("Not just now", "Nothing was lost");
        assertUnavailable(anna.consent("s").answer());
        assertThat(ready()).isEqualTo(503);
        assertThat(file).as("no empty one in its place").doesNotExist();
        Files.move(folder.resolve("away.db"), file);

        assertThat(watchlist().statusCode()).isEqualTo(200);
        assertThat(anna.exchange(code).statusCode()).as("the code was not used up").isEqualTo(200);
        assertThat(anna.refresh(tokens.get("refresh_token")).statusCode()).isEqualTo(200);
        assertThat(ready()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatIsLockedWhileSomebodyComesBackFromTraktCostsThemNothingButTheirTime() throws Exception {
        Visitor ben = new Visitor(server.url, "ben");
        ben.allow();
        String back = ben.sayYes();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("host.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertUnavailable(ben.browser.get(back).answer());
            assertThat(watchlist().statusCode()).as("what only reads goes on").isEqualTo(200);
            statement.execute("rollback");
        }
        assertThat(server.running.store().people().bySlug("ben")).as("no half of a person").isEmpty();
        assertNoTokensLeft();
        assertThat(ben.connect()).containsKey("access_token");
    }

    /** Those that were given in vain. */
    private void assertNoTokensLeft() {
        assertThat(trakt.requests()).filteredOn(request -> request.path().equals("/oauth/revoke")).hasSize(1);
    }

    @Test
    void aFullDiskRefusesWhatIsNewAndKeepsWhatIsThere() throws Exception {
        full();
        assertThat(anna.consent("s".repeat(6_000)).leadsTo()).contains("/callback?error=temporarily_unavailable");
        assertThat(watchlist().statusCode()).isEqualTo(200);
        assertThat(anna.consent("s").status()).as("with room again").isEqualTo(200);
        assertThat(anna.refresh(tokens.get("refresh_token")).statusCode()).isEqualTo(200);
    }

    /** The limit on pages answers as a full disk does, until the first write that fails. */
    private void full() {
        Database database = server.running.store().database();
        long pages = database.read(handle -> handle.createQuery("pragma page_count").mapTo(Long.class).one());
        database.write(handle -> handle.createQuery("pragma max_page_count = " + pages).mapTo(Long.class).one());
    }

    @Test
    void whereTraktIsDownAsSomebodyComesBackTheSamePageWorksLater() throws Exception {
        Visitor ben = new Visitor(server.url, "ben");
        ben.allow();
        String back = ben.sayYes();
        trakt.faults().on("POST", "/oauth/token").answer(503).times(99);
        ben.browser.get(back);
        assertThat(ben.browser.status()).isEqualTo(502);
        assertThat(ben.browser.page()).contains("Trakt cannot be reached");
        trakt.faults().clear();
        ben.browser.get(back);
        assertThat(ben.token(ben.arrived())).containsKey("access_token");
    }

    @Test
    void whereTraktGoesDownBetweenTokensAndNameNoTokensAreLeft() throws Exception {
        Visitor ben = new Visitor(server.url, "ben");
        ben.allow();
        String back = ben.sayYes();
        trakt.faults().on("GET", "/users/settings").answer(503).times(99);
        assertThat(ben.browser.get(back).status()).isEqualTo(502);
        assertThat(server.running.store().people().bySlug("ben")).isEmpty();
        assertNoTokensLeft();
        trakt.faults().clear();
        assertThat(ben.connect()).containsKey("access_token");
    }

    @Test
    void whereTraktIsDownAsASignInIsRenewedItIsRenewedLater() throws Exception {
        trakt.faults().expireAccessTokens();
        trakt.faults().on("POST", "/oauth/token").answer(503).times(99);
        HttpResponse<String> refused = watchlist();
        assertThat(refused.statusCode()).as("our own token is good").isEqualTo(200);
        assertThat(refused.body()).contains("\"isError\":true").doesNotContain("not_signed_in");
        trakt.faults().clear();
        clock.advance(Duration.ofMinutes(1));
        assertThat(watchlist().body()).contains("\"isError\":false");
    }

    @Test
    void aClockThatGoesWrongByFiveMinutesOnlyEndsWhatIsShort() throws Exception {
        anna.allow();
        String code = anna.code();
        clock.advance(Duration.ofMinutes(5));
        assertThat(HttpCaller.json(anna.exchange(code).body())).containsEntry("error", "invalid_grant");
        assertThat(watchlist().statusCode()).isEqualTo(200);
        anna.allow();
        String next = anna.code();
        clock.advance(Duration.ofMinutes(-10));
        assertThat(anna.token(next)).containsKey("access_token");
        assertThat(watchlist().statusCode()).isEqualTo(200);
        assertThat(anna.refresh(tokens.get("refresh_token")).statusCode()).isEqualTo(200);
        assertThat(anna.browser.get("/account").status()).isEqualTo(200);
    }
}
