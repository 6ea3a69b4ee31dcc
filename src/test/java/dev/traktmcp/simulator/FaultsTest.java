package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String PLAY = "{'movies':[{'ids':{'trakt':481}}]}";

    private final List<Duration> pauses = new ArrayList<>();
    private final Scene scene = Scene.open(options -> options.withPause(pauses::add));

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aStatusStrikesSoManyTimesAndNothingIsDone() {
        scene.simulator().faults().on("POST", "/sync/history").times(2)
                .answer(503, Map.of("Retry-After", "30"), "text/plain", "overloaded");
        assertThat(scene.caller().get("/sync/history").status()).as("another method").isEqualTo(200);
        Caller.Reply struck = scene.caller().post("/sync/history", PLAY);
        assertThat(struck.status()).isEqualTo(503);
        assertThat(struck.header("Retry-After")).contains("30");
        assertThat(struck.raw().body()).isEqualTo("overloaded");
        assertThat(scene.caller().post("/sync/history", PLAY).status()).isEqualTo(503);
        assertThat(scene.account().history().plays()).isEmpty();
        assertThat(scene.caller().post("/sync/history", PLAY).status()).isEqualTo(201);
    }

    @Test
    void aConnectionBreaksBeforeTheWriteOrAfterIt() {
        scene.simulator().faults().on("POST", "/sync/history").dropBeforeCommit();
        assertThatThrownBy(() -> scene.caller().post("/sync/history", PLAY)).isInstanceOf(UncheckedIOException.class);
        assertThat(scene.account().history().plays()).isEmpty();
        scene.simulator().faults().on("POST", "/sync/history").dropAfterCommit();
        assertThatThrownBy(() -> scene.caller().post("/sync/history", PLAY)).isInstanceOf(UncheckedIOException.class);
        assertThat(scene.account().history().plays()).hasSize(1);
        assertThat(scene.simulator().requests().getLast().status()).isZero();
    }

    @Test
    void anErrorMayComeThoughTheWriteWasDone() {
        scene.simulator().faults().on("POST", "/sync/history").answerAfterCommit(502);
        assertThat(scene.caller().post("/sync/history", PLAY).status()).isEqualTo(502);
        assertThat(scene.account().history().plays()).hasSize(1);
    }

    @Test
    void answersComeLateAndThingsHappenFirst() {
        scene.simulator().faults().on("GET", "/movies/1").delay(Duration.ofSeconds(9))
                .before(() -> scene.clock().advance(Duration.ofDays(1)));
        assertThat(scene.caller().get("/movies/1").status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(9));
        assertThat(scene.clock().instant()).isEqualTo("2026-11-22T12:00:30Z");
    }

    @Test
    void theSecurityLayerSpeaksHtml() {
        scene.simulator().faults().on("GET", "/").htmlTooManyRequests();
        scene.simulator().faults().on("GET", "/").cloudflare();
        Caller.Reply limited = scene.caller().get("/movies/1");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("X-Ratelimit")).isEmpty();
        assertThat(limited.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(scene.caller().get("/movies/1").status()).isEqualTo(403);
    }

    @Test
    void pageHeadersLieOrAreMissing() {
        scene.simulator().faults().on("GET", "/movies/popular").underReportPages();
        scene.simulator().faults().on("GET", "/movies/popular").withoutPagination();
        int told = pages(scene.caller().get("/movies/popular?limit=10"));
        Caller.Reply silent = scene.caller().get("/movies/popular?limit=10");
        assertThat(silent.header("X-Pagination-Limit")).isEmpty();
        assertThat(pages(scene.caller().get("/movies/popular?limit=10"))).isEqualTo(told + 1);
    }

    private static int pages(Caller.Reply reply) {
        return Integer.parseInt(reply.header("X-Pagination-Page-Count").orElseThrow());
    }

    @Test
    void theAccountLimitMayBeSilent() {
        scene.account().change(profile -> profile.withWatchlistLimit(0));
        Caller.Reply told = scene.caller().post("/sync/watchlist", PLAY);
        assertThat(told.status()).isEqualTo(420);
        assertThat(told.header("X-Account-Limit")).contains("0");
        scene.simulator().faults().on("POST", "/sync/watchlist").silentLimit();
        Caller.Reply silent = scene.caller().post("/sync/watchlist", PLAY);
        assertThat(silent.status()).isEqualTo(420);
        assertThat(silent.header("X-Account-Limit")).isEmpty();
    }

    @Test
    void readsLagBehindWrites() {
        scene.simulator().faults().staleReads(Duration.ofSeconds(5));
        scene.caller().post("/sync/history", PLAY);
        assertThat(scene.caller().get("/sync/history").json()).isEmpty();
        scene.clock().advance(Duration.ofSeconds(3));
        scene.caller().post("/sync/history", PLAY);
        scene.clock().advance(Duration.ofSeconds(2));
        assertThat(scene.caller().get("/sync/history").json()).hasSize(1);
        scene.clock().advance(Duration.ofSeconds(3));
        assertThat(scene.caller().get("/sync/history").json()).hasSize(2);
    }

    @Test
    void accessTokensExpireOnCommand() {
        scene.simulator().faults().expireAccessTokens();
        assertThat(scene.caller().get("/users/settings").status()).isEqualTo(401);
        assertThat(scene.caller().get("/movies/1").status()).as("the app's own calls go on").isEqualTo(200);
    }
}
