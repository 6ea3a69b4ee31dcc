package dev.traktmcp.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.http.TraktJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemsTest {
    private static final Map<String, ?> NOTHING = Map.of();

    @Test
    void onlyArraysThatHoldSomethingAreSent() {
        assertThat(json(Items.none())).isEqualTo("{}");
        assertThat(json(Items.none().movie(1, NOTHING).show(2, NOTHING).seasonById(3, 2, 1, NOTHING)
                .episodeById(4, 2, 1, 1, NOTHING)))
                .isEqualTo("""
                        {"movies":[{"ids":{"trakt":1}}],"shows":[{"ids":{"trakt":2}}],\
                        "seasons":[{"ids":{"trakt":3}}],"episodes":[{"ids":{"trakt":4}}]}""");
    }

    @Test
    void extrasStandBesideTheirItem() {
        assertThat(json(Items.none()
                .movie(1, Map.of("rating", 9))
                .episode(7, 2, 5, Map.of("watched_at", Instant.parse("2026-11-20T20:00:00Z")))))
                .isEqualTo("""
                        {"movies":[{"ids":{"trakt":1},"rating":9}],\
                        "shows":[{"ids":{"trakt":7},"seasons":[{"number":2,"episodes":[\
                        {"number":5,"watched_at":"2026-11-20T20:00:00Z"}]}]}]}""");
    }

    @Test
    void partsOfOneShowShareAnEntry() {
        assertThat(shows(Items.none()
                .episode(7, 2, 1, NOTHING).episode(8, 1, 1, NOTHING).season(7, 3, Map.of("rating", 8))
                .episode(7, 2, 2, NOTHING)))
                .isEqualToIgnoringWhitespace("""
                        [{"ids":{"trakt":7},"seasons":[{"number":3,"rating":8},
                                                       {"number":2,"episodes":[{"number":1},{"number":2}]}]},
                         {"ids":{"trakt":8},"seasons":[{"number":1,"episodes":[{"number":1}]}]}]
                        """);
    }

    @Test
    void theShowItselfIsNotNarrowedByItsParts() {
        assertThat(shows(Items.none().show(7, Map.of("rating", 9)).season(7, 1, Map.of("rating", 8))))
                .isEqualTo("[{\"ids\":{\"trakt\":7},\"rating\":9},"
                        + "{\"ids\":{\"trakt\":7},\"seasons\":[{\"number\":1,\"rating\":8}]}]");
    }

    @Test
    void aSeasonIsNotNarrowedByItsEpisodes() {
        assertThat(shows(Items.none().season(7, 1, NOTHING).episode(7, 1, 4, NOTHING)))
                .isEqualTo("[{\"ids\":{\"trakt\":7},\"seasons\":[{\"number\":1}]},"
                        + "{\"ids\":{\"trakt\":7},\"seasons\":[{\"number\":1,\"episodes\":[{\"number\":4}]}]}]");
    }

    @Test
    void theSameThingTwiceCountsOnceButTwoPlaysOfItAreTwo() {
        assertThat(Items.none().movie(1, NOTHING).movie(1, NOTHING).size()).isOne();
        assertThat(Items.none().episode(7, 1, 1, NOTHING).episode(7, 1, 1, NOTHING).size()).isOne();
        assertThat(Items.none()
                .movie(1, Map.of("watched_at", "released"))
                .movie(1, Map.of("watched_at", "unknown")).size())
                .isEqualTo(2);
    }

    private static String shows(Items items) {
        String body = json(items);
        return body.substring("{\"shows\":".length(), body.length() - 1);
    }

    private static String json(Items items) {
        return new String(TraktJson.write(items), StandardCharsets.UTF_8);
    }
}
