package dev.traktmcp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransportTest {
    @Test
    void strictRefusesWhatTraktDoesNotKnow() {
        try (Scene scene = Scene.open()) {
            assertThat(scene.caller().get("/no/such/route").status()).isEqualTo(501);
            assertThat(scene.caller().post("/users/settings", "{}").status()).isEqualTo(501);
            Caller.Reply reply = scene.caller().get("/search/movie?query=dune&year=2021");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.raw().body()).contains("year");
            assertThat(scene.caller().get("/search/movie?query=dune&ignore_collected=true").status()).isEqualTo(200);
            assertThat(scene.simulator().unknown()).containsExactly("GET /no/such/route", "POST /users/settings",
                    "GET /search/movie with [year]");
        }
    }

    @Test
    void otherwiseItAnswersAsTraktDoes() {
        try (Scene scene = Scene.open(options -> options.withStrict(false))) {
            assertThat(scene.caller().get("/no/such/route").status()).isEqualTo(404);
            assertThat(scene.caller().post("/users/settings", "{}").status()).isEqualTo(405);
            assertThat(scene.caller().get("/search/movie?query=dune&year=2021").json()).hasSize(4);
            assertThat(scene.simulator().unknown()).isEmpty();
        }
    }

    @Test
    void bodiesMustBeJsonAndSaySo() {
        try (Scene scene = Scene.open()) {
            HttpRequest.Builder plain = scene.caller().request("/sync/watchlist")
                    .setHeader("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(Caller.send(plain).status()).isEqualTo(412);
            assertThat(scene.caller().post("/sync/watchlist", "{").status()).isEqualTo(400);
            assertThat(scene.caller().post("/sync/watchlist", "[]").status()).isEqualTo(400);
        }
    }

    @Test
    void signInIsNotServedByTheApi() {
        try (Scene scene = Scene.open(options -> options.withStrict(false))) {
            assertThat(scene.caller().post("/oauth/token", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void oneWriteASecond() {
        try (Scene scene = Scene.open(options -> options.withRateLimits(true))) {
            assertThat(scene.caller().post("/sync/watchlist", "{}").status()).isEqualTo(201);
            Caller.Reply tooSoon = scene.caller().post("/sync/ratings", "{}");
            assertThat(tooSoon.status()).isEqualTo(429);
            assertThat(tooSoon.header("Retry-After")).contains("1");
            assertThat(tooSoon.header("X-Ratelimit").orElse("")).contains("AUTHED_API_POST_LIMIT");
            assertThat(scene.caller().get("/users/settings").status()).as("another bucket").isEqualTo(200);
            scene.clock().advance(Duration.ofSeconds(1));
            assertThat(scene.caller().post("/sync/ratings", "{}").status()).isEqualTo(201);
        }
    }

    @Test
    void fiveHundredReadsInFiveMinutes() {
        try (Scene scene = Scene.open(options -> options.withRateLimits(true))) {
            assertThat(IntStream.range(0, 500).map(_ -> scene.caller().get("/users/settings").status()))
                    .containsOnly(200);
            Caller.Reply tooMany = scene.caller().get("/users/settings");
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.header("Retry-After")).contains("300");
            assertThat(scene.caller().anonymous().get("/movies/1").status()).as("another bucket").isEqualTo(200);
            scene.clock().advance(Duration.ofMinutes(5));
            assertThat(scene.caller().get("/users/settings").status()).isEqualTo(200);
        }
    }

    @Test
    void pagesHaveDefaultsAndAnEnd() {
        try (Scene scene = Scene.open()) {
            Caller.Reply first = scene.caller().get("/movies/1/related");
            assertThat(first.header("X-Pagination-Limit")).contains("10");
            assertThat(first.json()).hasSize(10);
            Caller.Reply beyond = scene.caller().get("/movies/1/related?page=1000&limit=0");
            assertThat(beyond.json()).isEmpty();
            assertThat(beyond.header("X-Pagination-Limit")).contains("1");
        }
    }

    @Test
    void nothingIsSentAgainThatTheClientHas() {
        try (Scene scene = Scene.open()) {
            String tag = scene.caller().get("/movies/1").header("ETag").orElseThrow();
            Caller.Reply again = Caller.send(scene.caller().request("/movies/1").header("If-None-Match", tag).GET());
            assertThat(again.status()).isEqualTo(304);
            assertThat(tag).startsWith("W/");
        }
    }

    @Test
    void theLogShowsWhatCameIn() {
        try (Scene scene = Scene.open()) {
            scene.caller().post("/sync/watchlist?extended=full", "{'movies':[]}");
            scene.simulator().clearRequests();
            scene.caller().post("/sync/watchlist", "{'movies':[]}");
            scene.caller().get("/search/movie?query=a%20b");
            assertThat(scene.simulator().requests()).hasSize(2);
            assertThat(scene.simulator().requests().getFirst()).satisfies(request -> {
                assertThat(request.method()).isEqualTo("POST");
                assertThat(request.path()).isEqualTo("/sync/watchlist");
                assertThat(request.body()).isEqualTo("{\"movies\":[]}");
                assertThat(request.status()).isEqualTo(201);
                assertThat(request.headers()).containsEntry("trakt-api-version", "2");
            });
            assertThat(scene.simulator().requests().getLast().query()).containsEntry("query", "a b");
        }
    }
}
