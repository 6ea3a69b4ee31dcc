package dev.traktmcp.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.mcp.Catalog;
import dev.traktmcp.simulator.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where pictures come from: TMDB with a key, else Trakt by way of this server, and nothing that is no picture. */
class WatchingPicturesTest {
    private final SettableClock clock = SettableClock.at("2026-11-21T20:00:00Z");
    private WatchingServer server;

    private void start(String key) throws Exception {
        server = new WatchingServer(clock, key, null, true, null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String backdrop() throws Exception {
        return Catalog.child(server.content(), "images").get("backdrop").toString();
    }

    @Test
    void asksTraktAndTmdbOnceALookAndTmdbNoMoreForTheSameTitle() throws Exception {
        start(WatchingServer.KEY);
        server.playEpisode("severance", 2, 3, clock.instant());
        server.tmdbKnows("/3/tv/95396", WatchingServer.backdrop("only", "null"), "");
        server.simulator.clearRequests();
        server.look();
        assertThat(server.simulator.requests()).hasSize(1);
        server.tmdb.verify(1, getRequestedFor(urlPathEqualTo("/3/tv/95396"))
                .withQueryParam("api_key", equalTo(WatchingServer.KEY))
                .withQueryParam("append_to_response", equalTo("images,season/2"))
                .withHeader("Authorization", absent()));
        clock.advance(Duration.ofMinutes(10));
        server.playEpisode("severance", 2, 4, clock.instant()); // another moment, another episode, the same pictures
        assertThat(server.content()).containsKey("images");
        assertThat(server.simulator.requests()).hasSize(2);
        assertThat(server.tmdb.getAllServeEvents()).hasSize(1);
    }

    @Test
    void aLongTokenGoesIntoAHeader() throws Exception {
        start("eyJhbGciOiJIUzI1NiJ9.e30.signature");
        server.playMovie("arrival-2016", clock.instant());
        server.look();
        server.tmdb.verify(1, getRequestedFor(urlPathEqualTo("/3/movie/329865"))
                .withHeader("Authorization", equalTo("Bearer eyJhbGciOiJIUzI1NiJ9.e30.signature"))
                .withQueryParam("api_key", absent()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"401 | {}", "404 | {}", "429 | {}", "500 | oops", "200 | oops", "200 | []",
        "200 | {}"})
    void whereTmdbIsInTroubleTraktsOwnPicturesDo(int status, String body) throws Exception {
        start(WatchingServer.KEY);
        server.playMovie("arrival-2016", clock.instant());
        server.tmdb.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
        assertThat(backdrop()).startsWith("/pictures/");
        server.look();
        assertThat(server.tmdb.getAllServeEvents()).as("is left alone for a while").hasSize(1);
    }

    @Test
    void tmdbThatHangsIsNotWaitedFor() throws Exception {
        Duration patience = Duration.ofMillis(50);
        server = new WatchingServer(clock, WatchingServer.KEY, patience, null, true, null);
        server.playMovie("arrival-2016", clock.instant());
        server.tmdb.stubFor(any(anyUrl()).willReturn(
                okJson("{\"backdrop_path\": \"/late.jpg\"}").withFixedDelay((int) Duration.ofHours(1).toMillis())));
        Thread.ofVirtual().start(() -> {
            Await.until(() -> !server.tmdb.findAll(anyRequestedFor(anyUrl())).isEmpty());
            clock.advance(patience);
        });
        assertThat(backdrop()).startsWith("/pictures/");
    }

    @Test
    void whatIsNoPathOfAPictureDoesNotGetIntoThePage() throws Exception {
        start(WatchingServer.KEY);
        server.playMovie("arrival-2016", clock.instant());
        server.tmdbKnows("/3/movie/329865", WatchingServer.backdrop("../../evil", "null"),
                ", \"backdrop_path\": \"//evil.example/x.jpg\"");
        assertThat(backdrop()).startsWith("/pictures/");
    }

    @Test
    void traktsOwnPicturesAreServedByThisServer() throws Exception {
        start(null);
        server.playMovie("arrival-2016", clock.instant());
        server.tmdb.stubFor(get(urlPathEqualTo("/images/movies/000/000/015/fanarts/medium/0.jpg.webp")).willReturn(
                aResponse().withHeader("Content-Type", "image/webp").withBody("a picture")));
        Map<String, Object> images = Catalog.child(server.content(), "images");
        assertThat(images).containsOnlyKeys("backdrop", "backdrop_medium", "backdrop_small");
        String path = images.get("backdrop").toString();
        assertThat(path).matches("/pictures/[0-9a-f]{32}");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> picture = server.get(path);
            assertThat(picture.body()).isEqualTo("a picture");
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/webp");
            assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(server.tmdb.getAllServeEvents()).as("fetched once").hasSize(1);
    }

    @Test
    void aPictureThatHasMovedIsFollowedToKnownHostsOnly() throws Exception {
        start(null);
        server.playMovie("arrival-2016", clock.instant());
        String path = backdrop();
        server.tmdb.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(301).withHeader("Location", "https://evil.example/x.webp")));
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        server.tmdb.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(301).withHeader("Location", "https://moved.invalid/x.webp")));
        server.tmdb.stubFor(get(urlPathEqualTo("/x.webp"))
                .willReturn(aResponse().withHeader("Content-Type", "image/webp").withBody("moved")));
        assertThat(server.get(path).body()).isEqualTo("moved");
    }

    @ParameterizedTest
    @CsvSource({"200, text/html", "200, image/svg+xml", "500, image/png", "404, image/png"})
    void whatIsNoPictureIsNotServed(int status, String type) throws Exception {
        start(null);
        server.playMovie("arrival-2016", clock.instant());
        server.tmdb.stubFor(any(anyUrl()).willReturn(
                aResponse().withStatus(status).withHeader("Content-Type", type).withBody("<script>")));
        String path = backdrop();
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        for (String other : List.of("/pictures/", "/pictures/" + "0".repeat(32), "/pictures/..%2f..%2fetc",
                "/pictures/https://evil.example/x.png")) {
            assertThat(server.get(other).statusCode()).as(other).isIn(400, 404);
        }
    }
}
