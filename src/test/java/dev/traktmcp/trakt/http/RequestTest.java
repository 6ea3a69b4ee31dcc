package dev.traktmcp.trakt.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource({
        "dune-2021, /movies/dune-2021",
        "a/b, /movies/a%2Fb",
        "a b+c, /movies/a%20b%2Bc",
        "?x=1#y, /movies/%3Fx%3D1%23y",
        "100%, /movies/100%25",
        "amélie, /movies/am%C3%A9lie",
        "天気の子, /movies/%E5%A4%A9%E6%B0%97%E3%81%AE%E5%AD%90",
        "😀, /movies/%F0%9F%98%80",
        ".., /movies/%2E%2E",
    })
    void anIdStaysOneSegment(String id, String target) {
        assertThat(Request.get("movies", id).target()).isEqualTo(target);
        assertThat(java.net.URI.create("https://api.trakt.tv" + target)).hasHost("api.trakt.tv");
    }

    @Test
    void queriesAreEncodedAndNullsLeftOut() {
        Request request = Request.get("search", "movie,show")
                .with("query", "Face\\/Off & 天")
                .with("type", null)
                .with("extended", "full,images");

        assertThat(request.target())
                .isEqualTo("/search/movie,show?query=Face%5C%2FOff%20%26%20%E5%A4%A9&extended=full,images");
    }

    @Test
    void anEmptySegmentIsRefused() {
        assertThatThrownBy(() -> Request.get("movies", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAPostIsTakenToDoSomethingEachTime() {
        assertThat(Request.get("x").repeatable()).isTrue();
        assertThat(Request.put("x").repeatable()).isTrue();
        assertThat(Request.delete("x").repeatable()).isTrue();
        assertThat(Request.post("x").repeatable()).isFalse();
        assertThat(Request.post("x").harmlessTwice().json(Map.of()).with("a", 1).repeatable()).isTrue();
    }

    @Test
    void bodiesAreJson() {
        assertThat(new String(Request.post("x").json(Map.of("rating", 9)).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"rating\":9}");
    }

    @Test
    void whatIsLookedForDoesNotShowInMessages() {
        assertThat(Request.get("search", "movie").with("query", "dune")).hasToString("GET /search/movie");
    }
}
