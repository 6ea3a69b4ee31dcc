package dev.traktmcp.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.http.Recorded;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code GET /api/watching} says, field by field, and what it asks of Trakt and TMDB for that. */
class WatchingApiTest {
    private final SettableClock clock = SettableClock.at("2026-11-21T20:00:00Z");
    private WatchingServer server;

    private void start(String key, boolean signedIn, String fallback) throws Exception {
        server = new WatchingServer(clock, key, null, signedIn, fallback);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingIsPlaying() throws Exception {
        start(WatchingServer.KEY, true, null);
        HttpResponse<String> answer = server.look();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"isWatching\":false}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(server.tmdb.getAllServeEvents()).isEmpty();
    }

    @Test
    void anEpisodeWithThreePictures() throws Exception {
        start(WatchingServer.KEY, true, null);
        server.playEpisode("severance", 2, 3, clock.instant().minus(Duration.ofMinutes(20)));
        server.tmdbKnows("/3/tv/95396",
                String.join(",", WatchingServer.backdrop("text", "\"en\""), WatchingServer.backdrop("one", "null"),
                        WatchingServer.backdrop("two", "null"), WatchingServer.backdrop("three", "null"),
                        WatchingServer.backdrop("four", "null")),
                "");
        assertThat(HttpCaller.json(server.look().body())).isEqualTo(HttpCaller.json("""
                {"isWatching": true, "content": {
                  "type": "episode", "title": "Severance", "subtitle": "S2E3 - Who Is Alive?", "year": 2022,
                  "progress": {"started_at": "2026-11-21T19:40:00.000Z", "expires_at": "2026-11-21T20:30:00.000Z",
                               "percentage": 40},
                  "images": {"backdrop": "https://image.tmdb.org/t/p/w1280/one.jpg",
                             "backdrop_medium": "https://image.tmdb.org/t/p/w1280/two.jpg",
                             "backdrop_small": "https://image.tmdb.org/t/p/w1280/three.jpg"},
                  "ids": {"trakt": 11, "tmdb": 95396, "imdb": "tt11280740"}}}"""));
    }

    @Test
    void aMovieWithOnePictureInThreeSizes() throws Exception {
        start(WatchingServer.KEY, true, null);
        server.playMovie("arrival-2016", clock.instant().minus(Duration.ofMinutes(29)));
        server.tmdbKnows("/3/movie/329865", WatchingServer.backdrop("only", "null"), "");
        assertThat(HttpCaller.json(server.look().body())).isEqualTo(HttpCaller.json("""
                {"isWatching": true, "content": {
                  "type": "movie", "title": "Arrival", "year": 2016,
                  "progress": {"started_at": "2026-11-21T19:31:00.000Z", "expires_at": "2026-11-21T21:27:00.000Z",
                               "percentage": 25},
                  "images": {"backdrop": "https://image.tmdb.org/t/p/w1280/only.jpg",
                             "backdrop_medium": "https://image.tmdb.org/t/p/w780/only.jpg",
                             "backdrop_small": "https://image.tmdb.org/t/p/w300/only.jpg"},
                  "ids": {"trakt": 15, "tmdb": 329865, "imdb": "tt2543164"}}}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401 | true  | X-Private-User | 403 | private_user",
        "404 | false | X              | 404 | user_not_found",
        "423 | true  | X              | 403 | account_locked",
        "403 | true  | X              | 503 | app_rejected",
        "500 | true  | X              | 502 | trakt_down",
        "503 | true  | X              | 502 | trakt_down",
        "429 | true  | X              | 503 | rate_limited",
        "418 | true  | X              | 502 | unexpected_answer",
    })
    void troubleAtTraktIsAStatusAndAJsonBodyWithWhatToDo(
            int trakt, boolean signedIn, String header, int status, String code) throws Exception {
        start(null, signedIn, signedIn ? null : "robin");
        server.simulator.faults().on("GET", "/users/").times(9).answer(trakt, Map.of(header, "true"), null, "");
        HttpResponse<String> answer = server.look();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(error(answer)).containsEntry("code", code);
    }

    @Test
    void aPrivateUserIsNotShown() throws Exception {
        start(null, false, "quinn");
        HttpResponse<String> answer = server.look();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(error(answer)).containsEntry("code", "private_user")
                .containsEntry("message", "The profile of \"quinn\" is private.");
    }

    @Test
    void thePublicProfileIsReadWhereNobodyIsSignedIn() throws Exception {
        start(null, false, "Robin");
        assertThat(server.content()).containsEntry("title", "Arrival");
        assertThat(server.simulator.requests()).extracting(Recorded::path).containsExactly("/users/robin/watching");
    }

    @Test
    void nobodySignedInSaysWhatToDoAndBeginsNoSignIn() throws Exception {
        start(null, false, null);
        HttpResponse<String> answer = server.look();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(error(answer)).containsEntry("code", "not_signed_in")
                .extractingByKey("next").asString().contains("./run.sh login");
        assertThat(server.simulator.requests()).isEmpty();
        server.account.signIn().begin();
        Map<String, Object> waiting = error(server.look());
        assertThat(waiting).extractingByKey("next").asString().contains("enter the code");
        assertThat(Catalog.child(waiting, "details")).containsOnlyKeys("url", "user_code");
    }

    @Test
    void traktOutOfReach() throws Exception {
        start(null, true, null);
        server.simulator.close();
        HttpResponse<String> answer = server.look();
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(error(answer)).containsEntry("code", "unreachable");
    }

    private static Map<String, Object> error(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        Map<String, Object> error = Catalog.child(HttpCaller.json(answer.body()), "error");
        assertThat(error).containsKeys("code", "message", "next");
        return error;
    }
}
