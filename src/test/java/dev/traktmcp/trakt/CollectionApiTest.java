package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.CollectionEntry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionApiTest {
    private static final String DAY = "2026-01-02T03:04:05.000Z";
    private static final Instant AT = Instant.parse(DAY);

    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private CollectionApi collection;

    @BeforeEach
    void connect() {
        collection =
                new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test"))).collection();
    }

    private static String movies(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(id -> "\"" + id + "\":\"" + DAY + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void page(int page, String body) {
        server.stubFor(get(urlPathEqualTo("/sync/collection/minimal/movies"))
                .withQueryParam("page", equalTo(String.valueOf(page)))
                .willReturn(okJson(body)));
    }

    @Test
    void mapsAreReadUntilAPageIsEmpty() {
        page(1, movies(1, 250));
        page(2, movies(251, 500));
        page(3, "{}");
        assertThat(collection.movieDates()).hasSize(500).containsEntry(500L, Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void aServerThatKnowsNoPagesIsAskedTwiceAndNotForEver() {
        page(1, movies(1, 700));
        page(2, movies(1, 700));
        assertThat(collection.movieDates()).hasSize(700);
        server.verify(2, getRequestedFor(urlPathEqualTo("/sync/collection/minimal/movies")));
    }

    @Test
    void aShortPageIsTheLast() {
        page(1, movies(1, 99));
        assertThat(collection.movieDates()).hasSize(99);
        server.verify(1, getRequestedFor(urlPathEqualTo("/sync/collection/minimal/movies")));
    }

    private static void answer(String path, String body) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    private static String owned(String show) {
        return "{\"1388\":" + show.replace("AT", "\"" + DAY + "\"") + "}";
    }

    private static String season(int number, int id, int firstEpisode) {
        return """
                {"number": %1$d, "ids": {"trakt": %2$d}, "episodes": [
                 {"season": %1$d, "number": 1, "ids": {"trakt": %3$d}},
                 {"season": %1$d, "number": 2, "ids": {"trakt": %4$d}}]}"""
                .formatted(number, id, firstEpisode, firstEpisode + 1);
    }

    private Map<Integer, Map<Integer, Instant>> read(String show, String... seasons) {
        answer("/sync/collection/minimal/shows", owned(show));
        answer("/shows/1388/seasons", "[" + String.join(",", seasons) + "]");
        return collection.episodes().of(1388);
    }

    @Test
    void episodesAreKeyedByNumbersOrByIds() {
        Map<Integer, Map<Integer, Instant>> third = Map.of(0, Map.of(1, AT), 2, Map.of(2, AT));
        String[] seasons = {season(0, 70, 700), season(2, 72, 720)};
        assertThat(read("{\"0\":{\"1\":AT},\"2\":{\"2\":AT}}", seasons)).isEqualTo(third);
        assertThat(read("{\"70\":{\"700\":AT},\"72\":{\"721\":AT}}", seasons)).isEqualTo(third);
        assertThat(collection.episodes().of(1389)).isEmpty();
        server.verify(0, getRequestedFor(urlPathEqualTo("/sync/collection/episodes")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an id that is also a number  | {"2":{"1":AT}}
            an episode that is not known | {"1":{"1":AT,"9":AT}}
            neither                      | {"99":{"999":AT}}
            """)
    void whatTheKeysDoNotSayIsReadInFull(String why, String show) {
        answer("/sync/collection/episodes", """
                [{"collected_at": "%s", "show": {"title": "X", "ids": {"trakt": 1388}},
                  "episode": {"season": 1, "number": 1, "ids": {"trakt": 1}}}]""".formatted(DAY));
        assertThat(read(show, season(1, 2, 1), season(2, 3, 5))).as(why).isEqualTo(Map.of(1, Map.of(1, AT)));
    }

    @Test
    void aShowThatTwoPagesShareIsReadWhole() {
        for (int page = 1; page <= 3; page++) {
            int from = page * 100;
            String episodes = IntStream.range(from, from + (page == 3 ? 0 : 100))
                    .mapToObj(number -> "\"" + number + "\":AT").collect(Collectors.joining(",", "{", "}"));
            server.stubFor(get(urlPathEqualTo("/sync/collection/minimal/shows"))
                    .withQueryParam("page", equalTo(String.valueOf(page)))
                    .willReturn(okJson(owned("{\"1\":" + episodes + "}"))));
        }
        answer("/shows/1388/seasons", IntStream.range(100, 300)
                .mapToObj("{\"season\":1,\"number\":%1$d,\"ids\":{\"trakt\":%1$d}}"::formatted)
                .collect(Collectors.joining(",", "[{\"number\":1,\"ids\":{\"trakt\":5},\"episodes\":[", "]}]")));
        assertThat(collection.episodes().of(1388).get(1)).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void rowsTellTheSameWhereNoMapComes(int status) {
        server.stubFor(get(urlPathMatching("/sync/collection/minimal/.*"))
                .willReturn(okJson("[]").withStatus(status)));
        answer("/sync/collection/movies", """
                [{"collected_at": "%s", "movie": {"title": "Heat", "ids": {"trakt": 13}}}, {"movie": null}]"""
                .formatted(DAY));
        answer("/sync/collection/shows", """
                [{"show": {"title": "X", "ids": {"trakt": 1388}}}, {}]""");
        answer("/sync/collection/episodes", """
                [{"collected_at": "%s", "show": {"title": "X", "ids": {"trakt": 1388}},
                  "episode": {"season": 2, "number": 11, "ids": {"trakt": 1}}}, {"episode": {}}]""".formatted(DAY));
        assertThat(collection.movieDates()).isEqualTo(Map.of(13L, AT));
        assertThat(collection.episodes().shows()).containsExactly(1388L);
        assertThat(collection.episodes().of(1388)).isEqualTo(Map.of(2, Map.of(11, AT)));
        server.verify(status == 404 ? 1 : 3, getRequestedFor(urlPathMatching("/sync/collection/minimal/.*")));
    }

    @Test
    void anEntryMayLackAnythingAndHaveMore() {
        server.stubFor(get(urlPathEqualTo("/sync/collection/movies"))
                .withQueryParam("extended", equalTo("metadata"))
                .willReturn(okJson("""
                        [{"type": "movie", "collected_at": null, "movie": {"title": "Heat", "ids": {"trakt": 13}},
                          "metadata": {"media_type": "hologram", "3d": true, "smell": "popcorn"}},
                         {"collected_at": "2026-01-02T03:04:05.000Z"}]
                        """)));
        List<CollectionEntry> entries = collection.all(MediaType.MOVIE, null, null).items();
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().metadata().mediaType()).isEqualTo("hologram");
        assertThat(entries.getFirst().metadata().threeD()).isTrue();
        assertThat(entries.getLast().movie()).isNull();
    }
}
